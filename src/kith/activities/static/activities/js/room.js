/* What every view of the room needs: writes that wait on the device until the server has said yes,
   and can be sent twice without harm. */
import "./address.js";
import "./fresh-id.js";
import "./own-step.js";
import "./own-news.js";
import "./put-once.js";
import "./unsent.js";
import "./queued-forms.js";
import "./words-waiting.js";
import "./keep-page.js";
