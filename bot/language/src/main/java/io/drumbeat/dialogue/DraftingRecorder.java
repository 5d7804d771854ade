package io.drumbeat.dialogue;

import io.drumbeat.before.Elliptic;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.draft.Draft;
import io.drumbeat.draft.Drafts;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands each message the line of the same person in the same chat that waits for an answer, and keeps the one that waits
 * afterwards. Both happen outside of what is recorded, so that losing the drafts loses nothing else.
 */
public final class DraftingRecorder implements Recorder {
    private final Recorder recorder;
    private final Drafts drafts;

    public DraftingRecorder(Recorder recorder, Drafts drafts) {
        this.recorder = recorder;
        this.drafts = drafts;
    }

    @Override
    public Outcome record(Request request) {
        var person = request.who().id();
        var chat = request.chat().id();
        var before = drafts.before(person, chat);
        var open = before.draft().filter(draft -> draft.isFreshAt(request.at())).orElse(null);
        var asked = before.asked();
        var outcome = recorder.record(request.answering(open).recalling(asked).forgotten(!drafts.areKept()));
        // What comes again was answered before, and has nothing to do with what was asked since.
        if (outcome.duplicate()) {
            return outcome;
        }
        var next = outcome.draft();
        if (next != null) {
            drafts.keep(person, askedIn(request, outcome).id(), beside(open, next));
        } else if (open != null && isHalfDone(open, request, outcome)) {
            drafts.keep(person, chat, open.waitingBehind().orElse(open));
        } else if (open != null && isDone(open, request, outcome)) {
            drafts.drop(person, chat);
        } else if (open != null && request.press() == null) {
            drafts.keep(person, chat, open.asReminded());
        }
        if (!outcome.recorded().isEmpty()) {
            // What is told from now on is no answer to it.
            remember(person, chat, asked, Elliptic.recordedSince(asked));
        } else if (request.press() == null && next == null) {
            drafts.remember(person, chat, Elliptic.remembered(asked, request.words()));
        }
        return outcome;
    }

    /** Mostly nothing was asked that what is recorded now could end. */
    private void remember(String person, String chat, String asked, String now) {
        if (!now.equals(asked)) {
            drafts.remember(person, chat, now);
        }
    }

    /** What only waits for a yes does not lose what was half said before it: the yes is the newer one's. */
    private static Draft beside(@Nullable Draft open, Draft next) {
        var onlyYes = next.asked().isEmpty() && next.choices().size() == 1 && next.reminded();
        return open != null
                        && onlyYes
                        && !open.asked().isEmpty()
                        && !open.topic().equals(next.topic())
                ? open.waitingBehind().orElse(open).behind(next)
                : next;
    }

    /** Whether only what waited for a yes was answered. */
    private static boolean isHalfDone(Draft open, Request request, Outcome outcome) {
        return open.waitingBehind().isPresent()
                && !outcome.recorded().isEmpty()
                && (open.isAnsweredBy(request.words()) || Choosing.of(open, request.words()) != null);
    }

    /** A question that is not for the group was put to the person alone, and is answered there. */
    private static Chat askedIn(Request request, Outcome outcome) {
        var asked = outcome.askedIn();
        return asked == null ? request.chat() : asked;
    }

    /** Whether the question was answered or dropped; whatever else is said in between leaves it open. */
    private static boolean isDone(Draft open, Request request, Outcome outcome) {
        var press = request.press();
        return Conversing.drops(open, request.words())
                || open.topic().equals(outcome.settled())
                || (!outcome.recorded().isEmpty() && Reasons.isSaidInFull(open, request.words()))
                || (press != null
                        && !outcome.recorded().isEmpty()
                        && (answers(open, press) || open.isAnsweredBy(request.words())));
    }

    private static boolean answers(Draft open, Request.@Nullable Press press) {
        return press != null && open.topic().equals(press.topic());
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        return recorder.push(push, occurrence, saying);
    }

    @Override
    public List<Message> deliver(String push, Instant occurrence, Function<Known, List<Due>> drawing) {
        return recorder.deliver(push, occurrence, drawing);
    }

    @Override
    public Sent send(String push, Instant occurrence, Drawn drawn) {
        return recorder.send(push, occurrence, drawn);
    }

    @Override
    public List<Entry> tell(String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        return recorder.tell(messageId, person, at, telling);
    }

    @Override
    public Optional<String> hindrance() {
        return recorder.hindrance();
    }

    @Override
    public <T> T ask(Function<Known, T> question) {
        return recorder.ask(question);
    }
}
