package io.drumbeat.command;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.Noted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command decided.
 *
 * @param note what to record, or null if nothing
 * @param says what to say; the reply first
 * @param edits messages sent earlier that now look different
 * @param toast a few words for the one who pressed, or null
 * @param draft what waits for an answer if the reply asks something, else null
 * @param fates what becomes of messages that could not be sent
 * @param beside what is recorded with the note, before it and under the same receipt, for whom it counts
 * @param over whether nothing is left to do about what it was said of: somebody did it before
 */
public record Answer(
        @Nullable Noted note,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast,
        @Nullable Draft draft,
        List<Fate> fates,
        List<Counted> beside,
        boolean over) {
    public Answer {
        says = List.copyOf(says);
        edits = List.copyOf(edits);
        fates = List.copyOf(fates);
        beside = List.copyOf(beside);
    }

    public Answer(@Nullable Noted note, List<Say> says, List<Edit> edits, @Nullable String toast) {
        this(note, says, edits, toast, null, List.of(), List.of(), false);
    }

    /**
     * What counts for somebody, whoever tells it.
     *
     * @param person their id
     * @param teller the id of who told it, where it is not whose request brings it about; else null
     */
    public record Counted(String person, @Nullable String teller, Noted noted) {
        public Counted(String person, Noted noted) {
            this(person, null, noted);
        }
    }

    /**
     * What becomes of a message that could not be sent.
     *
     * @param number its place among everything the bot said
     * @param again whether it is sent again, or given up
     */
    public record Fate(long number, boolean again) {}

    public static Answer of(Request request, Card card) {
        return new Answer(null, List.of(Say.reply(request, card)), List.of(), null);
    }

    /** Asks something; the question can be found again by the draft's topic. */
    public static Answer asking(Request request, Card question, @Nullable Draft draft) {
        if (draft == null) {
            return of(request, question);
        }
        var put = request.forgotten() ? draft.inFull(question) : question;
        var say = Say.about(draft.topic(), request.chat(), Say.Kind.REPLY, put);
        return new Answer(null, List.of(say), List.of(), null, draft, List.of(), List.of(), false);
    }

    /** The same, which may be answered further. */
    public Answer waitingFor(Draft further) {
        return new Answer(note, says, edits, toast, further, fates, beside, over);
    }

    /** The same, but before a group only what was not said is asked for: what could have been meant is nobody else's. */
    public static Answer askingWhoSaidIt(Request request, Card question, @Nullable Draft draft) {
        var asking = asking(request, question, draft);
        return draft != null && draft.offersNothing() ? asking : asking.apart(request);
    }

    /** Pay goes to the direct chat. */
    public static Answer privately(Request request, PrivateCard card) {
        return new Answer(null, List.of(Say.privately(request.who(), Say.Kind.REPLY, card)), List.of(), null);
    }

    /**
     * The same for one pair of eyes: what was to be answered in a group goes to the direct chat, and the group only learns
     * that it did; not even that where a button was pressed, whose toast says so.
     */
    public Answer apart(Request request) {
        if (!request.inGroup()) {
            return this;
        }
        var moved = new ArrayList<Say>();
        says.forEach(say -> moved.add(
                say instanceof Say.Openly open
                                && open.kind() == Say.Kind.REPLY
                                && open.chat().equals(request.chat())
                        ? new Say.Openly(request.direct(), open.card(), open.kind(), open.topic())
                        : say));
        var spoke = moved.stream().anyMatch(say -> say.chat().equals(request.direct()));
        if (spoke && request.press() == null) {
            moved.add(Say.reply(
                    request, Card.info("%s，已私聊发给你".formatted(request.who().name()))));
        }
        return new Answer(note, moved, edits, toast, draft, fates, beside, over);
    }

    public static Answer toast(String toast) {
        return new Answer(null, List.of(), List.of(), toast);
    }

    /** The same, as a further question under the one that began it. */
    public Answer under(String topic) {
        if (draft == null) {
            return this;
        }
        var same = says.stream()
                .map(say -> say instanceof Say.Openly open && draft.topic().equals(open.topic())
                        ? Say.about(topic, open.chat(), open.kind(), open.card())
                        : say)
                .toList();
        return new Answer(note, same, edits, toast, draft.under(topic), fates, beside, over);
    }

    /** The same, which says first how the question was read; it records nothing. */
    public Answer read(String how) {
        var said = new ArrayList<>(says);
        if (!said.isEmpty()) {
            said.set(0, said.getFirst().below(how));
        }
        return new Answer(null, said, edits, toast, draft, fates, beside, over);
    }

    /** The same, which says something more at the end of what everybody may see. */
    public Answer ending(String line) {
        var said = new ArrayList<>(says);
        if (said.getFirst() instanceof Say.Openly(var chat, var card, var kind, var topic)) {
            said.set(0, new Say.Openly(chat, card.ending(line), kind, topic));
        }
        return new Answer(note, said, edits, toast, draft, fates, beside, over);
    }

    /** The same without what it replies, where something else tells whoever asked. */
    public Answer withoutReply(Request request) {
        var others = says.stream()
                .filter(say -> !(say instanceof Say.Openly open
                        && open.kind() == Say.Kind.REPLY
                        && open.chat().equals(request.chat())))
                .toList();
        return new Answer(note, others, edits, toast, draft, fates, beside, over);
    }

    public Answer recording(Noted noted) {
        return new Answer(noted, says, edits, toast, draft, fates, beside, over);
    }

    /** What is recorded in somebody else's name, and nothing in one's own. */
    public Answer recordingFor(String person, Noted noted) {
        return recording(new Noted(noted.date(), noted.late(), List.of()))
                .counting(List.of(new Counted(person, noted)));
    }

    /** With what counts for others, or in another day, recorded together with the note. */
    public Answer counting(List<Counted> others) {
        return new Answer(note, says, edits, toast, draft, fates, others, over);
    }

    public Answer also(Say say) {
        var more = new ArrayList<>(says);
        more.add(say);
        return new Answer(note, more, edits, toast, draft, fates, beside, over);
    }

    public Answer editing(Edit edit) {
        var more = new ArrayList<>(edits);
        more.add(edit);
        return new Answer(note, says, more, toast, draft, fates, beside, over);
    }

    public Answer toasting(String toast) {
        return new Answer(note, says, edits, toast, draft, fates, beside, over);
    }

    /** The same, of which nothing is left to do: where it was pressed, it needs to be offered no more. */
    public Answer asOver() {
        return new Answer(note, says, edits, toast, draft, fates, beside, true);
    }

    public Answer deciding(Fate fate) {
        return new Answer(note, says, edits, toast, draft, List.of(fate), beside, over);
    }
}
