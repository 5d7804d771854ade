package io.drumbeat.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.draft.Draft;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one message brings about, decided but not yet committed.
 *
 * @param after what is known once it is committed
 * @param entries already folded into it
 * @param draft what waits for an answer now, or null
 * @param claim what must not be recorded again, if this records anything; or null
 */
public record Decision(
        FoldedLedger after,
        List<Entry> entries,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast,
        @Nullable Draft draft,
        @Nullable Claim claim,
        List<Answer.Fate> fates) {
    public Decision {
        entries = List.copyOf(entries);
        says = List.copyOf(says);
        edits = List.copyOf(edits);
        fates = List.copyOf(fates);
    }

    /** Whether whoever pressed sees their card as it stands, changed or not: nothing else is said, or a row of it is settled. */
    public boolean showsWhatWasPressed() {
        return says.isEmpty() || edits.stream().anyMatch(Edit::single);
    }

    /** Where what waits for an answer now was asked: before a group, or of the person alone. Null where nothing was. */
    @Nullable
    Chat askedIn() {
        return draft == null
                ? null
                : says.stream()
                        .filter(say -> draft.topic().equals(say.topic()))
                        .map(Say::chat)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * A question or a button that records at most once.
     *
     * @param key the same for whatever may not be recorded beside it
     * @param pressed the card and who pressed it, or null if it was answered by typing
     */
    public record Claim(String key, @Nullable String pressed) {
        /**
         * What a request may claim, before it is understood: a question counts once however it is answered, any other
         * button once on each face of its card. Null where it is typed and no question is open.
         */
        public static @Nullable Claim of(Request request) {
            var press = request.press();
            var draft = request.draft();
            if (press == null) {
                return draft == null ? null : new Claim(draft.topic(), null);
            }
            var topic = press.topic();
            var pressed = press.card() + "/" + request.who().id();
            return topic != null && Draft.isQuestion(topic)
                    ? new Claim(topic, pressed)
                    : new Claim("press/" + face(request, press), pressed);
        }

        private static UUID face(Request request, Request.Press press) {
            var all = List.of(
                    press.card(),
                    "" + press.version(),
                    request.who().id(),
                    request.words(),
                    new TreeMap<>(request.values()));
            return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8));
        }
    }
}
