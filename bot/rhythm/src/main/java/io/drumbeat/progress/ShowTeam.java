package io.drumbeat.progress;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(33)
final class ShowTeam implements Command {
    private final BusinessDays days;
    private final TeamCard team;

    ShowTeam(BusinessDays days, TeamCard team) {
        this.days = days;
        this.team = team;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("团队"), List.of("team"), "团队每个人的进度，谁需要帮忙", "团队")
                .being(Trait.LOOKS)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var card = team.of(request.who(), today, today.minusDays(1), Period.weekOf(today), known);
        return Answer.of(request, card);
    }
}
