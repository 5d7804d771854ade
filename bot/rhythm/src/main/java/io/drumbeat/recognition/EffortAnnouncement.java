package io.drumbeat.recognition;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.reaction.Ripple;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the team what somebody has just reached by their work, where the company wants that, and withdraws it where it was not so. */
@Component
@Order(31)
final class EffortAnnouncement implements Reaction, Ripple {
    private static final Sentences SENTENCES = Sentences.beside(EffortAnnouncement.class);
    private static final int NEWS_FOR_DAYS = 2;
    private final BusinessDays days;
    private final Milestones milestones;
    private final EffortNews news;

    EffortAnnouncement(BusinessDays days, Milestones milestones, ObjectProvider<EffortNews> news) {
        this.days = days;
        this.milestones = milestones;
        this.news = news.getIfAvailable(() -> EffortNews.HIDDEN);
    }

    @Override
    public List<Say> to(Entry entry, Known known) {
        if (news == EffortNews.HIDDEN || !Milestones.mayReach(entry)) {
            return List.of();
        }
        var who = known.people().on(entry.date()).get(entry.person());
        var team = who.team();
        var today = days.of(entry.recordedAt(), who.zone());
        if (team == null || entry.date().isBefore(today.minusDays(NEWS_FOR_DAYS))) {
            return List.of();
        }
        var before = milestones.reached(who, entry.date(), entry, known).keySet();
        var says = new ArrayList<Say>();
        milestones.reached(who, entry.date(), null, known).forEach((topic, words) -> {
            if (!before.contains(topic)) {
                says.add(Say.about(topic, new Chat.Group(team), Say.Kind.PRAISE, card(who, words)));
            }
        });
        return says;
    }

    private static Card card(Person who, String words) {
        return Card.good(words, Element.Buttons.of(Button.primary(SENTENCES.say("praise"), "赞 " + who.name())));
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        if (news == EffortNews.HIDDEN) {
            return Consequences.NONE;
        }
        var edits = new ArrayList<Edit>();
        for (var entry : change.told()) {
            if (Milestones.mayReach(entry)) {
                var who = change.before().people().on(entry.date()).get(entry.person());
                var after = milestones.reached(who, entry.date(), null, change.after());
                milestones.reached(who, entry.date(), null, change.before()).forEach((topic, words) -> {
                    if (!after.containsKey(topic)) {
                        edits.add(new Edit(topic, Card.warn(SENTENCES.say("withdrawn", Map.of("what", words)))));
                    }
                });
            }
        }
        var lines = edits.isEmpty() ? List.<String>of() : List.of(SENTENCES.say("willWithdraw"));
        return new Consequences(List.of(), lines, edits, List.of(), List.of());
    }
}
