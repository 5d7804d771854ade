package io.drumbeat.promise;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a manager told others to do and is still to do, by whose it is. */
@Component
@Order(19)
final class ShowTasks implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowTasks.class);
    private static final int SHOWN = 5;
    private final Closing closing;

    ShowTasks(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("派出", "派活清单"),
                        List.of("assigned"),
                        SENTENCES.say("tasksHelp"),
                        SENTENCES.say("tasksExample"))
                .onlyFor(Role.MANAGER)
                .heard(Turn.LIKE, "(?:看看?)?我?派(?:出|活|的活)?去?(?:的|的活|清单|了什么|了哪些)")
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = closing.today(request);
        var lines = new ArrayList<Element>();
        var all = new ArrayList<Step>();
        for (var rep : known.people().on(today).repsSeenBy(request.who())) {
            var theirs = tasks(rep, request.who(), today, known);
            if (!theirs.isEmpty()) {
                lines.add(new Element.Text(SENTENCES.say("tasksOf", Map.of("who", rep.name()))));
                lines.addAll(new StepLines(request.who(), today, known).all(theirs, SHOWN));
            }
            all.addAll(theirs);
        }
        var late = all.stream().filter(step -> step.isOverdue(today)).count();
        var title = all.isEmpty()
                ? SENTENCES.say("noTasks")
                : SENTENCES.say("tasks", Map.of("count", all.size(), "late", late));
        return Answer.of(request, new Card(title, late > 0 ? Card.Tone.WARN : Card.Tone.INFO, lines));
    }

    private static List<Step> tasks(Person rep, Person by, LocalDate today, Known known) {
        return OpenSteps.of(rep.id(), today, known).stream()
                .filter(step -> step.isTask() && step.promised().teller().equals(by.id()))
                .toList();
    }
}
