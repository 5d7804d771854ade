package io.drumbeat.decision;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.SettledRow;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.ledger.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a press comes to beside its answer: it counts once, is told in few words, and closes the question it answers. */
final class Pressing {
    private static final int A_TOAST = 40;

    private Pressing() {}

    /** Whether a question that was put to somebody else is pressed. */
    static boolean isMeantForAnother(Request line) {
        var press = line.press();
        var topic = press == null ? null : press.topic();
        return topic != null
                && Draft.isQuestion(topic)
                && !Draft.isFor(line.who().id(), topic);
    }

    /** The answer to what was recorded before: what stands, and nothing more. */
    static Answer already(Request line, long receipt) {
        var stands = "已记录 #%d，没有再记".formatted(receipt);
        return line.press() == null
                ? Answer.of(line, Card.info(stands, new Element.Text("要改就说：改 #%d".formatted(receipt))))
                : Answer.toast(stands);
    }

    /** A question that was answered shows what came of it; one that leads to another goes on under its name. */
    static Answer settling(Answer answer, @Nullable Claim claim) {
        if (claim == null || !Draft.isQuestion(claim.key())) {
            return answer;
        }
        return answer.note() == null || answer.says().isEmpty()
                ? answer.under(claim.key())
                : answer.editing(new Edit(
                        claim.key(), Card.good(answer.says().getFirst().card().title(), new Element.Text("已经答好，见回执"))));
    }

    /**
     * A row of a card that was dealt with shows what came of it, and the rest of the card stays: also where somebody did
     * it before, and where it took a question to do it. Before a group it only shows who dealt with it, and what anybody
     * may press once, as praise, stays.
     */
    static Answer settlingRow(Answer answer, Request line, @Nullable Claim claim) {
        var press = line.press();
        var question = claim != null && Draft.isQuestion(claim.key()) ? claim.key() : null;
        var card = Optional.ofNullable(question).flatMap(Draft::pressed).or(() -> Optional.ofNullable(press)
                .map(Request.Press::card));
        var title = answer.says().stream()
                .filter(say -> say.chat().equals(line.direct()) || say.chat().equals(line.chat()))
                .findFirst()
                .map(say -> say.card().title());
        var records = answer.note() != null || !answer.beside().isEmpty();
        if (card.isEmpty() || title.isEmpty() || !(records || answer.over()) || redraws(answer, press)) {
            return answer;
        }
        var draft = line.draft();
        var words = draft == null || draft.line().isEmpty() ? line.words() : draft.line();
        var settled = records ? settledBy(answer) : Set.of(SettledRow.about(words));
        var once = question != null || SettledRow.about(words) > 0;
        return answer.editing(Edit.within(
                card.get(),
                line.direct(),
                was -> SettledRow.in(was, words, settled, "✓ " + title.get()),
                was -> once ? SettledRow.in(was, words, settled, openly(answer, line)) : was));
    }

    private static String openly(Answer answer, Request line) {
        var note = answer.note();
        var voids = note != null && note.facts().stream().anyMatch(fact -> fact instanceof ChangeFact.Voided);
        return "✓ %s%s".formatted(line.teller().name(), voids ? "已撤销" : "已处理");
    }

    private static Set<Long> settledBy(Answer answer) {
        return Stream.concat(
                        Stream.ofNullable(answer.note()),
                        answer.beside().stream().map(Answer.Counted::noted))
                .flatMap(noted -> noted.facts().stream())
                .flatMap(fact -> fact.settles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean redraws(Answer answer, Request.@Nullable Press press) {
        return press != null
                && press.topic() != null
                && answer.edits().stream().anyMatch(edit -> edit.topic().equals(press.topic()));
    }

    /** What was half said before is asked about again, once, below the answer to what came between. */
    static Answer reminding(Answer answer, Request line) {
        var open = line.draft();
        var between =
                line.press() == null && answer.draft() == null && !answer.says().isEmpty();
        if (open == null || open.reminded() || open.asked().isEmpty() || !between || isSaidAgain(open, answer, line)) {
            return answer;
        }
        return answer.ending("“%s”还等着%s，直接回就行；不记了就说：算了".formatted(open.shown(), open.wanted()));
    }

    /** Whether the same was said as a whole and is recorded: nothing is half said any more. */
    private static boolean isSaidAgain(Draft open, Answer answer, Request line) {
        return answer.note() != null && first(open.line()).equals(first(line.words()));
    }

    private static String first(String line) {
        return line.strip().split("\\s", 2)[0];
    }

    /** A few words for whoever pressed; never what was said to them alone. */
    static String toast(List<Entry> entries, Answer answer, Request line) {
        if (!entries.isEmpty()) {
            return switch (entries.getFirst().fact()) {
                case ChangeFact.Voided(var receipt) -> "已撤销 #" + receipt;
                case ChangeFact.Corrected(var receipt, var _) -> "已改 #" + receipt;
                default -> "已记录 #" + entries.getFirst().receipt();
            };
        }
        return answer.says().stream()
                .filter(say -> say instanceof Say.Openly && say.chat().equals(line.chat()))
                .findFirst()
                .map(say -> brief(say.card().title()))
                .orElse(answer.says().isEmpty() ? "好" : "已私聊发给你");
    }

    private static String brief(String title) {
        return title.length() <= A_TOAST ? title : title.substring(0, A_TOAST - 1) + "…";
    }

    /** What is shown before it is done waits for a yes, typed as well as pressed. */
    static Answer waiting(Answer answer, Utterance said, Request line) {
        var confirmed = said.usage().confirmed();
        if (confirmed == null || said.confirmed() || answer.note() != null || answer.draft() != null) {
            return answer;
        }
        var choices = answer.says().stream()
                .filter(say -> say instanceof Say.Openly && say.chat().equals(line.chat()))
                .flatMap(say -> say.card().elements().stream())
                .flatMap(element -> element instanceof Element.Buttons(var buttons) ? buttons.stream() : Stream.empty())
                .filter(button -> says(button.words(), confirmed))
                .map(button -> new Draft.Choice(button.label(), button.words()))
                .toList();
        return choices.size() == 1 ? answer.waitingFor(waiting(choices, line)) : answer;
    }

    private static boolean says(String words, Usage confirmed) {
        return confirmed.verbs().stream().anyMatch(words::startsWith);
    }

    /** Nobody has to be reminded of it: it changes nothing to leave it. */
    private static Draft waiting(List<Draft.Choice> choices, Request line) {
        var day = line.at().atZone(line.who().zone()).toLocalDate();
        return new Draft(line.question(), line.at(), day, line.words(), false, List.of(), choices, "").asReminded();
    }
}
