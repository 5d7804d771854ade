package io.drumbeat.campaign;

import io.drumbeat.calendar.Period;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the campaigns of a day add to somebody's work, and how far somebody is in one. */
@Component
public final class CampaignWork {
    private static final Sentences SENTENCES = Sentences.beside(CampaignWork.class);
    private static final String BETWEEN = " · ";

    private final Tally tally;
    private final InForce<Campaigns> campaigns;

    CampaignWork(Tally tally, ObjectProvider<InForce<Campaigns>> campaigns) {
        this.tally = tally;
        this.campaigns = campaigns.getIfAvailable(() -> InForce.always(Campaigns.NONE));
    }

    /** Where a company has none. */
    public static CampaignWork none(Tally tally) {
        return new CampaignWork(tally, new ObjectProvider<>() {
            @Override
            public Stream<InForce<Campaigns>> stream() {
                return Stream.empty();
            }
        });
    }

    Campaigns asOf(LocalDate day, Known known) {
        return campaigns.on(day, known);
    }

    Tally tally(LocalDate day) {
        return tally.asOf(day);
    }

    /** How many more of each measure a working day has for somebody, and how many the days of a period that are in a campaign. */
    public record More(Indicator measure, long each, long within) {}

    /** What the day has on top, for whoever takes part; nothing on a day they do not work on. */
    public List<More> on(Person person, LocalDate day, Period week, Known known) {
        var sums = new LinkedHashMap<String, More>();
        if (tally.worked(person.id(), Period.day(day), known) == 0) {
            return List.of();
        }
        for (var campaign : running(person, day, known)) {
            var days = tally.worked(person.id(), both(campaign.span(), week), known);
            campaign.daily()
                    .forEach((id, each) -> sums.merge(
                            id,
                            new More(tally.indicator(id, known), each, each * days),
                            (a, b) -> new More(a.measure(), a.each() + b.each(), a.within() + b.within())));
        }
        return List.copyOf(sums.values());
    }

    /** A line for each campaign that somebody is in on a day: until when, and how far they are. */
    public List<String> lines(Person person, LocalDate day, Known known) {
        return running(person, day, known).stream()
                .map(campaign -> line(campaign, person, day, known))
                .toList();
    }

    private String line(Campaign campaign, Person person, LocalDate day, Known known) {
        var told = SENTENCES.say(
                "line",
                Map.of(
                        "name", campaign.name(),
                        "days", left(campaign, person, day, known),
                        "far", far(campaign, person, day, known)));
        var begins = campaign.span().from().equals(day) && !campaign.about().isEmpty();
        return begins ? told + "\n" + SENTENCES.say("begins", Map.of("about", campaign.about())) : told;
    }

    List<Campaign> running(Person person, LocalDate day, Known known) {
        var lineup = known.people().on(day);
        return asOf(day, known).on(day).stream()
                .filter(campaign -> campaign.isFor(person, lineup))
                .toList();
    }

    /** Working days that are left of it for somebody, today among them. */
    int left(Campaign campaign, Person person, LocalDate day, Known known) {
        return tally.worked(person.id(), new Period("", day, campaign.span().to()), known);
    }

    /** As {@code 签单 1/2 · 电话 8/24}: what was done in its days, of what all of them want. */
    String far(Campaign campaign, Person person, LocalDate day, Known known) {
        return aims(campaign, person, known).entrySet().stream()
                .map(aim -> {
                    var measure = aim.getKey();
                    var done = tally.asOf(day).done(measure, person.id(), campaign.span(), known);
                    return "%s %s/%s".formatted(measure.label(), measure.brief(done), measure.brief(aim.getValue()));
                })
                .collect(Collectors.joining(BETWEEN));
    }

    /** What somebody is to reach in all of it: its goal, and each working day's part. */
    Map<Indicator, Long> aims(Campaign campaign, Person person, Known known) {
        var aims = new LinkedHashMap<Indicator, Long>();
        in(campaign.goal()).forEach(id -> aims.put(tally.indicator(id, known), goal(campaign, id)));
        var days = tally.worked(person.id(), campaign.span(), known);
        in(campaign.daily())
                .forEach(id -> aims.merge(
                        tally.indicator(id, known), campaign.daily().getOrDefault(id, 0L) * days, Math::max));
        return aims;
    }

    private static long goal(Campaign campaign, String id) {
        return campaign.goal().getOrDefault(id, 0L);
    }

    private static List<String> in(Map<String, Long> some) {
        return new ArrayList<>(some.keySet()).stream().sorted().toList();
    }

    /** The days of both; a period that ends before it begins where there are none. */
    private static Period both(Period one, Period other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return new Period("", from, to);
    }
}
