package io.drumbeat.campaign;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class ShowCampaign implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowCampaign.class);
    private final BusinessDays days;
    private final CampaignCard card;

    ShowCampaign(BusinessDays days, CampaignCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("战役", "冲刺活动"), List.of("campaign"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .heard(Turn.ASKING, "活动、推广活动、有什么活动、有哪些活动、现在有什么活动、接下来有什么活动、推广日历");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        return Answer.of(request, card.of(request.who(), today, known));
    }
}
