package io.drumbeat.decision;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.draft.AskedForAnother;
import io.drumbeat.draft.Draft;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.reaction.Guard;
import io.drumbeat.reaction.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request brings about: understands its words, asks the command whose usage they are, and folds its facts,
 * line by line, so that each line knows what the one before it recorded. It touches nothing.
 */
public final class Bot {
    private final Understanding understanding;
    private final Asked commands;
    private final Doubts doubts;
    private final List<Reaction> reactions;

    /** Whether a press still means what its card showed. */
    @FunctionalInterface
    public interface Doubts {
        /**
         * What to ask before it is recorded, or empty where nothing has changed.
         *
         * @param seen how far the ledger was when whoever pressed last saw what the card is about
         */
        Optional<Card> about(Utterance said, Request press, long seen, Known known);
    }

    public Bot(
            Understanding understanding,
            Commands commands,
            Doubts doubts,
            List<Reaction> reactions,
            List<? extends Guard> guards) {
        this.understanding = understanding;
        this.commands = new Asked(commands, guards);
        this.doubts = doubts;
        this.reactions = List.copyOf(reactions);
    }

    /**
     * @param earlier what was recorded before under {@link Claim#of the claim of this request}
     * @param found what was found out for it
     * @throws Found.Missing if a command has to know more
     */
    public Decision decide(Request request, FoldedLedger known, Earlier earlier, Found found) {
        var lines = understanding.lines(request, known);
        if (lines.size() == 1) {
            return one(request.saying(lines.getFirst()).answering(request.draft()), known, earlier, found);
        }
        var each = new ArrayList<Decision>();
        var now = known;
        for (var text : lines) {
            var said = request.saying(text);
            var understood = understanding.understand(said, now);
            var line = inWhoseName(understood, said);
            var decision = folded(line, now, answer(understood, line, now, found), null);
            each.add(decision);
            now = decision.after();
        }
        return together(request, now, each);
    }

    private Decision one(Request said, FoldedLedger known, Earlier earlier, Found found) {
        if (Pressing.isMeantForAnother(said)) {
            return folded(said, known, Answer.toast("这是问别人的，没有记；要记你自己的，就自己说一遍"), null);
        }
        var understood = understanding.understand(said, known);
        var line = inWhoseName(understood, said);
        // What was typed beside an open question, and does not answer it, claims nothing.
        var claim = line.press() != null || understood instanceof Understood.Resumed ? Claim.of(line) : null;
        var answer = answer(understood, line, known, found);
        if (claim != null && answer.note() != null) {
            var before = earlier.receipt();
            if (before != null && !known.isVoided(before)) {
                return folded(line, known, Pressing.already(line, before), null);
            }
            var doubt = doubt(understood, line, known, earlier);
            if (doubt.isPresent()) {
                return folded(line, known, Answer.of(line, doubt.get()), null);
            }
        }
        var settled = Pressing.settlingRow(Pressing.settling(answer, claim), line, claim);
        return folded(
                line,
                known,
                understood instanceof Understood.Resumed ? settled : Pressing.reminding(settled, line),
                claim);
    }

    private static Request inWhoseName(Understood understood, Request said) {
        return understood instanceof Understood.Behalf(var person, var words, var _, var _)
                ? said.saying(words).inNameOf(person)
                : said;
    }

    private Optional<Card> doubt(Understood understood, Request line, Known known, Earlier earlier) {
        var press = line.press();
        if (press == null || !(understood instanceof Understood.Clear(var said))) {
            return Optional.empty();
        }
        var seen = Math.max(press.version(), earlier.seen());
        return seen >= known.ledger().position() ? Optional.empty() : doubts.about(said, line, seen, known);
    }

    /** What one line would be answered, recording nothing. */
    public Answer answer(Request line, Known known) {
        var understood = understanding.understand(line, known);
        return answer(understood, inWhoseName(understood, line), known, null);
    }

    /** @param found null where a command may find out what it has to know while it answers */
    private Answer answer(Understood understood, Request line, Known known, @Nullable Found found) {
        return switch (understood) {
            case Understood.Unheard(var _, var help) ->
                Answer.of(line, line.forgotten() && line.press() == null ? help.and(Draft.forgotten()) : help)
                        .apart(line);
            case Understood.Unclear(var _, var question, var draft) -> Answer.askingWhoSaidIt(line, question, draft);
            case Understood.Resumed(var _, var whole) -> answer(whole, line, known, found);
            case Understood.Behalf(var person, var words, var whole, var told) -> {
                var answer = answer(whole, line, known, found);
                yield answer.note() != null
                        ? answer.ending(told)
                        : answer.says().isEmpty()
                                ? answer
                                : Answer.of(
                                        line,
                                        AskedForAnother.card(
                                                answer.says().getFirst().card(), person.name(), words, answer.draft()));
            }
            case Understood.Likely(var said, var read) ->
                commands.answer(said, line, known, found).read(read);
            case Understood.Clear(var said) -> Pressing.waiting(commands.answer(said, line, known, found), said, line);
        };
    }

    private Decision folded(Request line, FoldedLedger known, Answer answer, @Nullable Claim claim) {
        var entries = known.placingTogether(told(answer, line), line.at());
        var after = known.with(entries);
        var toast =
                line.press() == null || answer.toast() != null ? answer.toast() : Pressing.toast(entries, answer, line);
        var says = new ArrayList<>(receipts(line, entries, answer.says()));
        for (var entry : entries) {
            reactions.forEach(reaction -> says.addAll(reaction.to(entry, after)));
        }
        return new Decision(
                after,
                entries,
                says,
                answer.edits(),
                toast,
                answer.draft(),
                entries.isEmpty() ? null : claim,
                answer.fates());
    }

    private static List<Told> told(Answer answer, Request line) {
        var note = answer.note();
        if (note == null) {
            return List.of();
        }
        var told = new ArrayList<Told>();
        for (var one : answer.beside()) {
            told.add(
                    one.teller() == null
                            ? line.telling(one.person(), one.noted())
                            : line.telling(one.person(), one.teller(), one.noted()));
        }
        if (!note.facts().isEmpty()) {
            told.add(line.telling(note));
        }
        return told;
    }

    /** What answers with a receipt can be found again by it; in a group only if nothing was said to the person alone. */
    private static List<Say> receipts(Request request, List<Entry> entries, List<Say> says) {
        if (entries.isEmpty()) {
            return says;
        }
        var alone = says.stream().anyMatch(say -> isReply(say) && say.chat().equals(request.direct()));
        var chat = alone ? request.direct() : request.chat();
        return says.stream()
                .map(say -> isReply(say) && say.chat().equals(chat)
                        ? Say.about(Say.receipt(entries.getFirst().receipt()), chat, say.kind(), say.card())
                        : say)
                .toList();
    }

    private static boolean isReply(Say say) {
        return say instanceof Say.Openly open && open.kind() == Say.Kind.REPLY && open.topic() == null;
    }

    private static Decision together(Request request, FoldedLedger after, List<Decision> each) {
        var entries = each.stream().flatMap(d -> d.entries().stream()).toList();
        var edits = each.stream().flatMap(d -> d.edits().stream()).toList();
        // An answer to two questions at once would be a guess.
        var drafts = each.stream().flatMap(d -> Stream.ofNullable(d.draft())).toList();
        var draft = drafts.size() == 1 ? drafts.getFirst() : null;
        var others = new ArrayList<Say>();
        var card = InOne.card(request, each, draft == null ? null : draft.topic(), others);
        var all = List.<Say>of(Say.reply(request, card));
        var said = new ArrayList<>(receipts(request, entries, all));
        said.addAll(others);
        var fates = each.stream().flatMap(d -> d.fates().stream()).toList();
        return new Decision(after, entries, said, edits, null, draft, null, fates);
    }
}
