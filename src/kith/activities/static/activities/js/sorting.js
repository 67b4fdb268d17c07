/* What whoever convenes needs beside the room itself: cards that can be dragged. */
import "./drag-cards.js";
