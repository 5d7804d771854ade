package io.drumbeat.sample;

import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.fact.CustomerFact.CustomerAdded;
import io.drumbeat.fact.DealFact.DealLost;
import io.drumbeat.fact.DealFact.DealOpened;
import io.drumbeat.fact.DealFact.DealWon;
import io.drumbeat.fact.DealFact.StageMoved;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.fact.QuoteFact.QuoteGiven;
import io.drumbeat.fact.StaffFact.Half;
import io.drumbeat.fact.StaffFact.LeaveTaken;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What one rep of the sample company sold in its past years, deal by deal; each is over before the days that are told by chat. */
final class Selling {
    private static final double DEALS_A_MONTH = 3.8;
    private static final int WORKING_DAYS = 21;
    private static final double WON = .34;
    private static final double NEW = .42;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 45;
    /** In thousands of yuan. */
    private static final List<Integer> SIZES =
            List.of(50, 60, 80, 90, 100, 120, 150, 150, 180, 200, 240, 300, 360, 480);

    private final Person person;
    private final List<LocalDate> days;
    private final Random random;
    private final Phrases phrases;
    private final Paying paying;
    private final List<Happening> story;
    private final double skill;
    private final List<Buyer> buyers = new ArrayList<>();

    /** A customer: the happening that brought them in, and whether they bought. */
    private static final class Buyer {
        final String contact;
        private final Happening came;
        private boolean bought;
        /** The place of the day on which their deal is over. */
        private int busy;

        Buyer(Happening came, String contact) {
            this.came = came;
            this.contact = contact;
        }

        String id() {
            return came.customer();
        }
    }

    /** A deal on its way: the places of its days among all working days. */
    private record Course(Buyer buyer, Happening opened, int from, int to, Money amount) {
        int at(double share) {
            return from + (int) ((to - from) * share);
        }
    }

    /** @param days on which they may have worked, oldest first */
    Selling(Person person, List<LocalDate> days, Random random, Phrases phrases, Paying paying, List<Happening> story) {
        this.person = person;
        this.random = random;
        this.phrases = phrases;
        this.paying = paying;
        this.story = story;
        this.skill = .8 + .45 * random.nextDouble();
        this.days = worked(days);
    }

    /** Tells of leave, and leaves its days out. */
    private List<LocalDate> worked(List<LocalDate> all) {
        var here = new ArrayList<>(all.stream().filter(person::isHere).toList());
        for (var at = 40 + random.nextInt(60); at < here.size() - 5; at += 60 + random.nextInt(90)) {
            var half = random.nextInt(4) == 0;
            var from = here.get(at);
            var until = half ? from : here.get(at + random.nextInt(4));
            tell(from, () -> List.of(new LeaveTaken(from, until, half ? Half.AFTERNOON : null)));
            if (!half) {
                here.removeIf(day -> !day.isBefore(from) && !day.isAfter(until));
            }
        }
        return here;
    }

    private Happening tell(LocalDate day, Supplier<List<Fact>> says) {
        var happening = new Happening(day, person.id(), says);
        story.add(happening);
        return happening;
    }

    /** Goes through all their days. */
    void live() {
        var daily = DEALS_A_MONTH / WORKING_DAYS;
        for (var at = 0; at < days.size() - SHORTEST; at++) {
            var day = days.get(at);
            var ramp = Pace.ramp(person.employment().joined(), day);
            if (random.nextDouble() < daily * (.4 + .6 * ramp)) {
                deal(at, ramp);
            }
        }
    }

    private void deal(int at, double ramp) {
        var length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        // what would not be over by then ends early, and not all of it in the same few days
        var to = Math.min(at + length, Math.max(at + SHORTEST, days.size() - 1 - random.nextInt(LONGEST)));
        var closing = days.get(to);
        var thousands =
                SIZES.get(random.nextInt(SIZES.size())) * Pace.growth(days.getFirst(), closing) * (.6 + .4 * ramp);
        var amount = yuan(((long) thousands) * 1000);
        var free = buyers.stream().filter(buyer -> buyer.busy < at).toList();
        var fresh = phrases.hasNames() && (free.isEmpty() || random.nextDouble() < NEW);
        if (!fresh && free.isEmpty()) {
            return;
        }
        var course = fresh ? withNew(at, to, amount) : withKnown(one(free), at, to, amount);
        course.buyer().busy = to;
        contacts(course);
        var wins = random.nextDouble() < Math.min(.8, WON * Pace.season(closing) * skill * (.5 + .5 * ramp));
        if (wins) {
            won(course);
        } else {
            lost(course);
        }
    }

    private Course withNew(int from, int to, Money amount) {
        var name = phrases.newName();
        var contact = one(Phrases.CONTACTS);
        var box = new ArrayList<Happening>();
        var opened = tell(days.get(from), () -> {
            var it = box.getFirst();
            return List.of(
                    new CustomerAdded(it.customer(), name),
                    new DealOpened(it.customer(), it.deal(), amount, null, contact, null, null));
        });
        box.add(opened);
        var buyer = new Buyer(opened, contact);
        buyers.add(buyer);
        return new Course(buyer, opened, from, to, amount);
    }

    private Course withKnown(Buyer buyer, int from, int to, Money amount) {
        var box = new ArrayList<Happening>();
        var opened = tell(
                days.get(from),
                () -> List.of(
                        new DealOpened(buyer.id(), box.getFirst().deal(), amount, null, buyer.contact, null, null)));
        box.add(opened);
        return new Course(buyer, opened, from, to, amount);
    }

    /** Every few days somebody is visited or called; three of four times on the day that was promised. */
    private void contacts(Course deal) {
        for (var at = deal.from(); at < deal.to(); ) {
            var then = at + 4 + random.nextInt(5);
            var last = then >= deal.to();
            var kept = random.nextInt(4) > 0;
            var promised =
                    last ? null : new NextStep(days.get(kept ? then : Math.max(at + 1, then - 2)), one(Phrases.NEXT));
            var did = one(List.of(
                    Activity.VISIT, Activity.VISIT, Activity.CALL, Activity.CALL, Activity.FOLLOWUP, Activity.DEMO));
            var note = one(Phrases.SPOKE);
            var buyer = deal.buyer();
            tell(days.get(at), () -> List.of(new ActivityLogged(did, buyer.id(), buyer.contact, note, promised)));
            at = then;
        }
    }

    private void won(Course deal) {
        stage(deal, .35);
        quoted(deal, .7);
        var buyer = deal.buyer();
        var off = one(List.of(100, 100, 97, 95, 92, 105));
        var amount = yuan(deal.amount().major().longValueExact() * off / 100 / 100 * 100);
        var first = !buyer.bought;
        buyer.bought = true;
        var product = one(Phrases.PRODUCTS);
        var closing = days.get(deal.to());
        tell(closing, () -> List.of(new DealWon(buyer.id(), deal.opened().deal(), amount, product, first)));
        paying.of(new Paying.Contract(person.id(), buyer::id, deal.opened()::deal, amount, product, closing));
    }

    private void lost(Course deal) {
        var far = random.nextInt(10);
        if (far > 2) {
            stage(deal, .4);
        }
        if (far > 4) {
            quoted(deal, .75);
        }
        var reason = one(Phrases.LOST);
        tell(
                days.get(deal.to()),
                () -> List.of(new DealLost(deal.buyer().id(), deal.opened().deal(), reason)));
    }

    private void stage(Course deal, double share) {
        tell(
                days.get(deal.at(share)),
                () -> List.of(new StageMoved(deal.buyer().id(), deal.opened().deal(), "interested")));
    }

    private void quoted(Course deal, double share) {
        tell(
                days.get(deal.at(share)),
                () -> List.of(new QuoteGiven(deal.buyer().id(), deal.opened().deal(), deal.amount())));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static Money yuan(long yuan) {
        return Money.of(BigDecimal.valueOf(yuan), Money.CNY);
    }
}
