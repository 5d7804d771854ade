package io.drumbeat.team;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(33)
final class ShowTeam implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowTeam.class);
    private final BusinessDays days;
    private final TeamCard team;

    ShowTeam(BusinessDays days, TeamCard team) {
        this.days = days;
        this.team = team;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("团队"), List.of("team"), "团队每个人的进度，谁需要帮忙", "团队")
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .heard(Turn.ASKING, "领先指标、预警、谁的目标可能完不成、谁可能完不成、谁完不成、谁完不成目标、谁的目标有风险、谁有风险、哪些人完不成")
                .being(Trait.LOOKS)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var period = said.get(Slot.PERIOD);
        if (period.isPresent() && period.get().from().isAfter(today)) {
            return Answer.of(
                    request,
                    Card.warn(
                            SENTENCES.say("ahead", Map.of("period", period.get().label()))));
        }
        var span = TeamSpan.of(period.orElse(null), today);
        var person = said.get(Slot.PERSON);
        if (person.isPresent() && !isTheirs(person.get(), span, request, known)) {
            return Answer.of(
                    request,
                    Card.warn(
                            SENTENCES.say("notYours", Map.of("who", person.get().name()))));
        }
        var wanted = Narrowed.of(said, request.who(), today, known);
        var none = wanted.team() == null ? Optional.<String>empty() : wanted.refused();
        var look = new Look(
                request.who(), request.who(), wanted, said.get(Page.SLOT).orElse(1));
        return Answer.of(request, none.map(Card::warn).orElseGet(() -> team.of(look, span, known)));
    }

    private static boolean isTheirs(Person person, TeamSpan span, Request request, Known known) {
        return known.people().on(span.period().nearest(span.counted())).repsSeenBy(request.who()).stream()
                .anyMatch(rep -> rep.is(person));
    }
}
