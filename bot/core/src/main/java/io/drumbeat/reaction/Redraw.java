package io.drumbeat.reaction;

import io.drumbeat.chat.Edit;
import java.util.List;

/** How a kind of card that was sent is drawn again when something that it showed has changed. Found by type. */
public interface Redraw {
    /** The cards of this kind that may show what changed, with the faces they get. */
    List<Edit> of(Outdated outdated);
}
