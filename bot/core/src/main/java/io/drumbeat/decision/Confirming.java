package io.drumbeat.decision;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.draft.Draft;
import java.util.List;
import java.util.stream.Stream;

/** What is shown before it is done waits for a yes, typed as well as pressed. */
final class Confirming {
    private Confirming() {}

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
        return choices.size() == 1 ? answer.waitingFor(draft(choices, line)) : answer;
    }

    private static boolean says(String words, Usage confirmed) {
        return confirmed.verbs().stream().anyMatch(words::startsWith);
    }

    /** Nobody has to be reminded of it: it changes nothing to leave it. */
    private static Draft draft(List<Draft.Choice> choices, Request line) {
        var day = line.at().atZone(line.who().zone()).toLocalDate();
        return new Draft(line.question(), line.at(), day, line.words(), false, List.of(), choices, "").asReminded();
    }
}
