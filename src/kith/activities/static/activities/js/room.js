/* What every view of the room needs: writes that can be sent twice without harm. */
import "./fresh-id.js";
import "./own-step.js";
import "./put-once.js";
import "./unsent.js";
