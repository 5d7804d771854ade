package io.drumbeat.credit;

import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.sharing.Split;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For whom one customer's money counts, looked through once for all that is asked of it. What was given back goes off what
 * those have who got the cash, whoever has the customer by then.
 */
public final class CustomerCredits {
    private final Known known;
    private final List<Entry> about;
    private final Succession succession;
    private final Parting parting;
    private @Nullable List<Flow> cash;

    private CustomerCredits(List<Entry> about, Known known) {
        this.known = known;
        this.about = about;
        this.succession = Succession.of(about);
        this.parting = Parting.of(about, known.the(MoneyRules.class));
    }

    /** @param customer null where something is of no customer */
    public static CustomerCredits of(@Nullable String customer, Known known) {
        return new CustomerCredits(customer == null ? List.of() : known.ledger().about(customer), known);
    }

    /** All of the cash that moved, in the order in which it did. */
    public List<Flow> cash() {
        var flows = cash;
        if (flows == null) {
            flows = parting.cash(this::earlier).stream().map(this::handedOver).toList();
            cash = flows;
        }
        return flows;
    }

    private Flow handedOver(Flow flow) {
        var moved = flow.movement();
        var counted = handedOver(flow.parted().counted(), moved.of(), moved.deal(), true);
        return new Flow(moved, new Split.Parted(counted, flow.parted().waiting()));
    }

    /** What an entry adds to the cash that came in, in fen. */
    public long collected(Entry entry) {
        return flows(entry).stream().mapToLong(flow -> flow.movement().fen()).sum();
    }

    /**
     * For whom an entry counts: the parts sum to the value, less what waits for somebody's yes.
     *
     * @param value in fen or as a count; of cash what moved, as {@link #cash} has it
     * @param divisible whether it can be shared; what cannot goes to the receiver as a whole
     */
    public Map<String, Long> shares(Entry entry, long value, boolean divisible) {
        if (value == 0) {
            return Map.of();
        }
        if (divisible && isCash(entry)) {
            return sum(flows(entry), Split.Parted::counted);
        }
        return parted(entry, value, divisible).counted();
    }

    /** The parts of a value that moves no cash, with what waits for somebody's yes. */
    public Split.Parted parted(Entry entry, long value, boolean divisible) {
        var parted = parting.of(entry, earlier(entry), value, divisible);
        return new Split.Parted(handedOver(parted.counted(), entry, deal(entry), divisible), parted.waiting());
    }

    /** Of whom how much of it counts for nobody yet. */
    public Map<String, Long> waiting(Entry entry, long value, boolean divisible) {
        if (value == 0) {
            return Map.of();
        }
        return divisible && isCash(entry)
                ? sum(flows(entry), Split.Parted::waiting)
                : parting.of(entry, entry.person(), value, divisible).waiting();
    }

    private List<Flow> flows(Entry entry) {
        return cash().stream()
                .filter(flow -> flow.movement().collectedBy().position() == entry.position())
                .toList();
    }

    private static Map<String, Long> sum(List<Flow> flows, Function<Split.Parted, Map<String, Long>> of) {
        var sum = new HashMap<String, Long>();
        flows.forEach(flow -> of.apply(flow.parted()).forEach((person, fen) -> sum.merge(person, fen, Long::sum)));
        sum.values().removeIf(fen -> fen == 0);
        return sum;
    }

    private static boolean isCash(Entry entry) {
        return switch (entry.fact()) {
            case CashFact.CashCollected _, CashFact.CashReported _, CashFact.RefundGiven _ -> true;
            default -> false;
        };
    }

    private static @Nullable String deal(Entry entry) {
        return switch (entry.fact()) {
            case DealFact.DealWon won -> won.deal();
            case CashFact other -> other.deal();
            default -> null;
        };
    }

    private List<Entry> steps(Entry entry) {
        return succession.steps().stream()
                .filter(step -> step.position() < entry.position())
                .toList();
    }

    private Map<String, Long> handedOver(
            Map<String, Long> counted, Entry entry, @Nullable String deal, boolean divisible) {
        var shares = new HashMap<>(counted);
        for (var step : steps(entry)) {
            var handover = Succession.handover(step);
            if (!entry.date().isBefore(handover.day())) {
                var split = divisible ? split(entry, deal, step) : null;
                var pool = shares.getOrDefault(handover.from(), 0L)
                        + (split == null ? 0 : shares.getOrDefault(handover.to(), 0L));
                if (pool != 0) {
                    var given = split == null ? 0 : percent(pool, split.giver());
                    shares.put(handover.from(), given);
                    shares.merge(handover.to(), pool - given, split == null ? Long::sum : (_, share) -> share);
                }
            }
        }
        return shares;
    }

    /** Who had the customer on the day of an entry, where the receiver told late what had happened before. */
    private String earlier(Entry entry) {
        var who = entry.person();
        for (var step : steps(entry).reversed()) {
            var handover = Succession.handover(step);
            if (entry.date().isBefore(handover.day())
                    && handover.to().equals(who)
                    && !toldOn(entry).isBefore(handover.day())) {
                who = handover.from();
            }
        }
        return who;
    }

    private LocalDate toldOn(Entry entry) {
        return known.people()
                .withId(entry.person())
                .map(person -> entry.recordedAt().atZone(person.zone()).toLocalDate())
                .orElse(entry.date());
    }

    private CustomerFact.@Nullable Split split(Entry entry, @Nullable String deal, Entry step) {
        var handover = Succession.handover(step);
        var split = handover.split();
        return split != null
                        && deal != null
                        && entry.date().isBefore(handover.day().plusDays(split.days()))
                        && wasOpen(deal, step)
                ? split
                : null;
    }

    private boolean wasOpen(String deal, Entry step) {
        var day = Succession.handover(step).day();
        var open = false;
        for (var entry : about) {
            var before = entry.date().isBefore(day) || entry.position() < step.position();
            switch (entry.fact()) {
                case DealFact.DealOpened opened when before && opened.deal().equals(deal) -> open = true;
                case DealFact.StageMoved moved when before && moved.deal().equals(deal) -> open = true;
                case DealFact.DealWon won when before && won.deal().equals(deal) -> open = false;
                case DealFact.DealLost lost when before && lost.deal().equals(deal) -> open = false;
                default -> {}
            }
        }
        return open;
    }

    /** A percentage of whole fen, half of one rounded away from zero. */
    private static long percent(long value, int percent) {
        var hundredths = Math.multiplyExact(Math.abs(value), (long) percent);
        return Long.signum(value) * ((hundredths + 50) / 100);
    }
}
