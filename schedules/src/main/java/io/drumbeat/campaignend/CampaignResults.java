package io.drumbeat.campaignend;

import io.drumbeat.campaign.CampaignCard;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.push.PersonalPush;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a campaign came to, on the first working day after it: each rep's own, and everybody's to whoever leads them. */
@Component
final class CampaignResults extends PersonalPush {
    private static final Kind KIND =
            Kind.called("战役结果", "战役成绩").worth(Worth.TODAY).shownBy("战役").whereAny();

    private final CampaignCard card;

    CampaignResults(Cadence cadence, CampaignCard card) {
        super("campaign-results", KIND, cadence, "每个工作日 09:20");
        this.card = card;
    }

    @Override
    protected boolean isOn(Occurrence occurrence, Known known) {
        return card.isAfterOne(occurrence.day(), known);
    }

    @Override
    protected boolean isFor(Person person) {
        return person.sells() || person.role().leads();
    }

    @Override
    protected Optional<Say> say(Person reader, Occurrence occurrence, Known known) {
        return card.ended(reader, occurrence.day(), known)
                .map(drawn -> Say.to(direct(reader), Say.Kind.REMINDER, drawn));
    }
}
