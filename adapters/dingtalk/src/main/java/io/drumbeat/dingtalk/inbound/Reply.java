package io.drumbeat.dingtalk.inbound;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of something DingTalk told us; each transport has its own way to answer it. */
public sealed interface Reply {
    /** It is dealt with, and there is nothing to say now. */
    record Taken() implements Reply {}

    /**
     * It is dealt with, and whoever sent it is told something at once.
     *
     * @param aloud says it in the chat, for a transport whose answers nobody reads
     */
    record Said(String words, Runnable aloud) implements Reply {}

    /**
     * A press is dealt with.
     *
     * @param card the card's variables that change for everybody
     * @param notice what only the presser is told; null for nothing
     */
    record Shown(Map<String, String> card, @Nullable String notice) implements Reply {
        public Shown {
            card = Map.copyOf(card);
        }

        /** The body that updates the card in place. */
        public Map<String, Object> body() {
            return Map.of(
                    "cardData",
                    Map.of("cardParamMap", card),
                    "userPrivateData",
                    Map.of("cardParamMap", notice == null ? Map.of() : Map.of("notice", notice)),
                    "cardUpdateOptions",
                    Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true));
        }
    }

    /** It is for another robot or organisation. */
    record Foreign() implements Reply {}

    /** It lacks what every one of its kind has. */
    record Unreadable() implements Reply {}

    /** It could not be recorded, or not yet; DingTalk may say it again. */
    record NotRecorded() implements Reply {}
}
