package io.drumbeat.reaction;

import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.Optional;

/** How what was announced of a deed is drawn again when it is known better whose it is. Found by type. */
public interface Announced {
    /** Empty where nothing of the kind is announced. */
    Optional<Edit> again(Entry deed, Known known);
}
