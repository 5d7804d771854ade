package io.drumbeat.progress;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** The topics under which cards of a day are sent, so that they can be drawn again. */
public enum Topic {
    MORNING,
    TODAY,
    WEEKLY,
    TEAM,
    BOARD,
    RESULTS;

    /** @param whose the id of the person or team it shows */
    public String of(String whose, LocalDate day) {
        return "%s/%s/%s".formatted(name().toLowerCase(Locale.ROOT), whose, day);
    }

    /** The same for a card that only whom it is about may see. */
    public Edit againPrivately(String whose, LocalDate day, String what, Function<Known, PrivateCard> face) {
        return Edit.privately(of(whose, day), face, correction(what));
    }

    private static String correction(String what) {
        return "%s；之前发的周报、周榜和早上的计划里的数字跟着变了，说“进度”看现在的。".formatted(what);
    }

    /**
     * The card that was sent by the clock on a day, drawn again.
     *
     * @param whose the id of the person or team it shows
     * @param what as its readers may know what was changed
     */
    public Edit again(String whose, LocalDate day, String what, Function<Known, Card> face) {
        return new Edit(of(whose, day), (_, after) -> face.apply(after), correction(what));
    }
}
