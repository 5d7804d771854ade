package io.drumbeat.happening;

import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of each fact was taken back and when: by a refund in proportion to the money, by a deal that was lost after it was
 * won, by an entry that was withdrawn.
 */
public final class Undoing {
    private final Map<String, List<Undo>> undone = new HashMap<>();
    private final Map<YearMonth, Set<PayFact>> byMonth = new HashMap<>();
    private final Set<String> loose = new HashSet<>();
    private final PayHistory history;

    /**
     * @param part of the whole fact; less than nothing where what took back was itself withdrawn
     * @param owners of what everybody has of it how much, where that is not the same of each; else empty
     */
    public record Undo(LocalDate date, Ratio part, String by, Map<String, Ratio> owners) {
        public Undo {
            owners = Map.copyOf(owners);
        }

        Undo(LocalDate date, Ratio part, String by) {
            this(date, part, by, Map.of());
        }

        /** How much of what somebody has of the fact. */
        public Ratio part(String owner) {
            return owners.isEmpty() ? part : owners.getOrDefault(owner, Ratio.ZERO);
        }
    }

    Undoing(Collection<PayFact> ordered, PayHistory history) {
        this.history = history;
        var byId = new HashMap<String, PayFact>();
        for (var fact : ordered) {
            switch (fact.kind()) {
                case "refund" -> refund(fact);
                case "lost" -> lost(fact);
                case "void" -> {
                    if (byId.isEmpty()) {
                        ordered.forEach(each -> byId.put(each.id(), each));
                    }
                    withdraw(fact, byId.get(fact.voids()));
                }
                default -> {}
            }
        }
    }

    private void add(PayFact fact, Undo undo) {
        undone.computeIfAbsent(fact.id(), _ -> new ArrayList<>(1)).add(undo);
        if (YearMonth.from(undo.date()).isAfter(YearMonth.from(fact.date()))) {
            byMonth.computeIfAbsent(YearMonth.from(undo.date()), _ -> new HashSet<>())
                    .add(fact);
        }
    }

    private void refund(PayFact refund) {
        for (var kind : List.of("won", "invoiced", "collected")) {
            var among = refund.deal() == null ? history.customer(refund.customer()) : history.deal(refund.deal());
            var hit = among.stream()
                    .filter(fact -> fact.is(kind) && !fact.date().isAfter(refund.date()) && fact.amount() != null)
                    .toList();
            if (hit.isEmpty()) {
                loose.add(refund.id() + kind);
            } else if (refund.gives().isEmpty() || !eachOwn(refund, hit)) {
                spread(refund, hit);
            }
        }
    }

    /** In proportion to what is still left of each. */
    private void spread(PayFact refund, List<PayFact> hit) {
        var left = Ratio.ZERO;
        for (var fact : hit) {
            left = left.plus(amount(fact).times(rest(fact)));
        }
        if (left.signum() <= 0 || refund.amount() == null) {
            return;
        }
        var part = refund.amount().dividedBy(left).min(Ratio.ONE);
        for (var fact : hit) {
            var taken = rest(fact).times(part);
            if (!taken.isZero()) {
                add(fact, new Undo(refund.date(), taken, refund.id()));
            }
        }
    }

    /** Of each owner their own part, first of what brought it in; nothing where not all of them have enough. */
    private boolean eachOwn(PayFact refund, List<PayFact> hit) {
        var taken = new LinkedHashMap<PayFact, Map<String, Ratio>>();
        for (var share : refund.shares().entrySet()) {
            var rest = amount(refund).times(share.getValue());
            for (var first : List.of(true, false)) {
                var some = hit.stream()
                        .filter(fact -> refund.gives().contains(fact.order()) == first)
                        .toList();
                rest = rest.minus(take(share.getKey(), rest, some, taken));
            }
            if (rest.signum() != 0) {
                return false;
            }
        }
        taken.forEach((fact, owners) -> add(fact, new Undo(refund.date(), whole(fact, owners), refund.id(), owners)));
        return true;
    }

    /** In proportion to what is still left to somebody of each; returns how much that was. */
    private Ratio take(String owner, Ratio wanted, List<PayFact> some, Map<PayFact, Map<String, Ratio>> taken) {
        var left = Ratio.sum(some.stream().map(fact -> left(fact, owner)).toList());
        if (left.signum() <= 0 || wanted.signum() <= 0) {
            return Ratio.ZERO;
        }
        var part = wanted.dividedBy(left).min(Ratio.ONE);
        for (var fact : some) {
            if (left(fact, owner).signum() > 0) {
                taken.computeIfAbsent(fact, _ -> new HashMap<>())
                        .put(
                                owner,
                                Ratio.ONE
                                        .minus(undone(fact, owner, LocalDate.MAX))
                                        .times(part));
            }
        }
        return left.times(part);
    }

    private Ratio left(PayFact fact, String owner) {
        return amount(fact).times(fact.share(owner)).times(Ratio.ONE.minus(undone(fact, owner, LocalDate.MAX)));
    }

    private static Ratio whole(PayFact fact, Map<String, Ratio> owners) {
        return Ratio.sum(owners.entrySet().stream()
                .map(each -> fact.share(each.getKey()).times(each.getValue()))
                .toList());
    }

    private static Ratio amount(PayFact fact) {
        return fact.amount() == null ? Ratio.ZERO : fact.amount();
    }

    private Ratio rest(PayFact fact) {
        return Ratio.ONE.minus(undone(fact, LocalDate.MAX));
    }

    private void lost(PayFact lost) {
        for (var fact : history.deal(lost.deal())) {
            if ((fact.is("won") || fact.is("invoiced"))
                    && !fact.date().isAfter(lost.date())
                    && !rest(fact).isZero()) {
                add(fact, new Undo(lost.date(), rest(fact), lost.id()));
            }
        }
    }

    private void withdraw(PayFact by, @org.jspecify.annotations.Nullable PayFact fact) {
        if (fact == null) {
            return;
        }
        if (fact.is("refund") || fact.is("lost")) {
            restore(by, fact);
        } else if (!rest(fact).isZero()) {
            add(fact, new Undo(by.date(), rest(fact), by.id()));
        }
    }

    private void restore(PayFact by, PayFact taken) {
        var among = taken.deal() == null ? history.customer(taken.customer()) : history.deal(taken.deal());
        for (var fact : among) {
            for (var undo : List.copyOf(undone.getOrDefault(fact.id(), List.of()))) {
                if (undo.by().equals(taken.id())) {
                    var owners = new HashMap<String, Ratio>();
                    undo.owners().forEach((owner, part) -> owners.put(owner, part.negated()));
                    add(fact, new Undo(by.date(), undo.part().negated(), by.id(), owners));
                }
            }
        }
        loose.removeIf(key -> key.startsWith(taken.id()));
    }

    /** How much of a fact was taken back until a day. */
    public Ratio undone(PayFact fact, LocalDate until) {
        var all = undone.get(fact.id());
        if (all == null) {
            return Ratio.ZERO;
        }
        var sum = Ratio.ZERO;
        for (var undo : all) {
            sum = undo.date().isAfter(until) ? sum : sum.plus(undo.part());
        }
        return sum;
    }

    /** The same of what somebody has of it. */
    private Ratio undone(PayFact fact, String owner, LocalDate until) {
        return Ratio.sum(undone.getOrDefault(fact.id(), List.of()).stream()
                .filter(undo -> !undo.date().isAfter(until))
                .map(undo -> undo.part(owner))
                .toList());
    }

    /** What somebody has of a fact, as much as was still there at the end of its own month. */
    public Ratio kept(PayFact fact, String owner) {
        return kept(fact, owner, YearMonth.from(fact.date()).atEndOfMonth());
    }

    /** What somebody has of a fact, as much as was still there on a day. */
    public Ratio kept(PayFact fact, String owner, LocalDate day) {
        return undone.containsKey(fact.id()) ? Ratio.ONE.minus(undone(fact, owner, day)) : Ratio.ONE;
    }

    /** What of a fact was still there at the end of its own month. */
    public Ratio kept(PayFact fact) {
        return !undone.isEmpty() && undone.containsKey(fact.id())
                ? Ratio.ONE.minus(undone(fact, YearMonth.from(fact.date()).atEndOfMonth()))
                : Ratio.ONE;
    }

    /** Whether nothing was ever taken back. */
    public boolean isEmpty() {
        return undone.isEmpty();
    }

    public List<Undo> of(PayFact fact) {
        return undone.isEmpty() ? List.of() : undone.getOrDefault(fact.id(), List.of());
    }

    /** The facts of earlier months of which something was taken back in this one. */
    public Set<PayFact> lateIn(YearMonth month) {
        return byMonth.getOrDefault(month, Set.of());
    }

    /** Whether a refund belongs to no fact of a kind that is known, and so counts against its own month. */
    public boolean isLoose(PayFact refund, String kind) {
        return refund.is("refund") && loose.contains(refund.id() + kind);
    }
}
