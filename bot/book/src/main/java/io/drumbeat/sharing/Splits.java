package io.drumbeat.sharing;

import io.drumbeat.customer.Succession;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How each of one customer's deals is parted. What was proposed holds at once for whoever proposed it as long as all of the
 * deal is theirs, and for each of the others once they said yes; where somebody else has a part already, nothing of it holds
 * before all of them said yes. So nobody's part becomes somebody else's by one person's line.
 */
public final class Splits {
    /** Of what kind the yes is that each of those needs who did not propose it, in the order of their parts. */
    public static final List<String> KINDS = List.of("share", "share-2", "share-3");

    private static final Splits NONE = new Splits(Map.of(), Map.of());

    private final Map<String, Split> byDeal;
    private final Map<String, Split> proposed;

    private Splits(Map<String, Split> byDeal, Map<String, Split> proposed) {
        this.byDeal = Map.copyOf(byDeal);
        this.proposed = Map.copyOf(proposed);
    }

    /** @param about what stands about one customer, oldest first */
    public static Splits of(List<Entry> about) {
        return about.stream().anyMatch(entry -> entry.fact() instanceof DealFact.DealShared)
                ? new Folding(about).splits()
                : NONE;
    }

    public static Splits of(String customer, Known known) {
        return of(known.ledger().about(customer));
    }

    /** Whether a fact says how something is parted, or what somebody says to that. */
    public static boolean concerns(Fact fact) {
        var said = fact.agreement();
        return fact instanceof DealFact.DealShared
                || (said != null && said.what().stream().anyMatch(DealFact.DealShared.class::isInstance));
    }

    /** How a deal is parted; empty where all of it is one person's. */
    public Optional<Split> of(@Nullable String deal) {
        return deal == null ? Optional.empty() : Optional.ofNullable(byDeal.get(deal));
    }

    /** Whether some of a deal is somebody's, who said yes to it or proposed it. */
    public boolean has(@Nullable String deal, String person) {
        return of(deal).flatMap(split -> split.of(person))
                .filter(part -> part.state() == Split.State.COUNTS && part.parts() > 0)
                .isPresent();
    }

    /** What was proposed of a deal and does not hold yet, though something else does. */
    public Optional<Split> proposedOf(String deal) {
        return Optional.ofNullable(proposed.get(deal));
    }

    /** Whether any part of anything is nobody's yet, or something is proposed that does not hold yet. */
    public boolean isOpen() {
        return !proposed.isEmpty() || byDeal.values().stream().anyMatch(Split::isOpen);
    }

    /** All that is parted, by deal. */
    public Map<String, Split> all() {
        return byDeal;
    }

    /** Everybody who has a part of anything. */
    public Set<String> people() {
        var people = new LinkedHashSet<String>();
        byDeal.values().forEach(split -> split.parts().forEach(part -> people.add(part.person())));
        return people;
    }

    /** Those whose yes is needed to what somebody proposes, in the order of their kinds. */
    public static List<String> asked(String teller, List<DealFact.Share> shares) {
        return shares.stream()
                .map(DealFact.Share::person)
                .filter(person -> !person.equals(teller))
                .toList();
    }

    /** Goes through what was told of one customer. */
    private static final class Folding {
        private final List<Entry> about;
        private final Succession succession;
        private final Map<Long, Map<String, AgreementFact>> answers = new HashMap<>();
        private final Map<String, Split> byDeal = new LinkedHashMap<>();
        private final Map<String, Split> proposed = new LinkedHashMap<>();

        Folding(List<Entry> about) {
            this.about = about;
            this.succession = Succession.of(about);
            for (var entry : about) {
                var said = entry.fact().agreement();
                if (said != null && isAnswer(said)) {
                    answers.computeIfAbsent(said.about(), _ -> new HashMap<>()).put(said.kind(), said);
                    answers.computeIfAbsent(entry.receipt(), _ -> new HashMap<>())
                            .putIfAbsent(said.kind(), said);
                }
            }
        }

        private static boolean isAnswer(AgreementFact said) {
            return switch (said) {
                case AgreementFact.Agreed _, AgreementFact.Refused _, AgreementFact.Withdrawn _ -> true;
                case AgreementFact.AgreementAsked _, AgreementFact.AgreementPassedOn _ -> false;
            };
        }

        Splits splits() {
            var holders = new HashMap<String, String>();
            for (var entry : about) {
                if (entry.fact() instanceof DealFact.DealShared shared) {
                    told(entry, shared, holders.get(shared.deal()));
                } else if (entry.fact().deal() != null && isHeldBy(entry.fact())) {
                    holders.put(entry.fact().deal(), entry.person());
                }
            }
            return new Splits(byDeal, proposed);
        }

        /** What somebody told of a deal last makes it theirs. */
        private static boolean isHeldBy(Fact fact) {
            return fact instanceof DealFact.DealOpened
                    || fact instanceof DealFact.StageMoved
                    || fact instanceof DealFact.DealWon;
        }

        private void told(Entry entry, DealFact.DealShared shared, @Nullable String holder) {
            var said = answers.getOrDefault(entry.receipt(), Map.of());
            var split = split(entry, shared, said);
            // of a deal that was taken back, what was proposed later means nothing any more
            if (holder == null || isWithdrawn(said)) {
                return;
            }
            var all = split.parts().stream().allMatch(part -> part.state() == Split.State.COUNTS);
            if (all || mayBegin(entry, shared, holder)) {
                byDeal.put(shared.deal(), split);
                proposed.remove(shared.deal());
            } else {
                proposed.put(shared.deal(), split);
            }
        }

        /** As if it had never been proposed; not where somebody agreed meanwhile. */
        private static boolean isWithdrawn(Map<String, AgreementFact> said) {
            return said.values().stream().anyMatch(AgreementFact.Withdrawn.class::isInstance)
                    && said.values().stream().noneMatch(AgreementFact.Agreed.class::isInstance);
        }

        /** Whether nobody else has any part of it. */
        private boolean mayBegin(Entry entry, DealFact.DealShared shared, String holder) {
            var before = byDeal.get(shared.deal());
            return before == null
                    ? succession.heir(holder, entry.date()).equals(entry.person())
                    : before.parts().stream()
                            .noneMatch(part -> part.state() == Split.State.COUNTS
                                    && part.parts() > 0
                                    && !part.person().equals(entry.person()));
        }

        private static Split split(Entry entry, DealFact.DealShared shared, Map<String, AgreementFact> said) {
            var asked = asked(entry.person(), shared.shares());
            var whole = said.entrySet().stream()
                    .anyMatch(one -> !KINDS.contains(one.getKey()) && one.getValue() instanceof AgreementFact.Agreed);
            return new Split(
                    entry.receipt(),
                    shared.shares().stream()
                            .map(share -> new Split.Part(
                                    share.person(),
                                    share.parts(),
                                    whole ? Split.State.COUNTS : state(share.person(), asked, said)))
                            .toList());
        }

        private static Split.State state(String person, List<String> asked, Map<String, AgreementFact> said) {
            var place = asked.indexOf(person);
            if (place < 0) {
                return Split.State.COUNTS;
            }
            return switch (place < KINDS.size() ? said.get(KINDS.get(place)) : null) {
                case AgreementFact.Agreed _ -> Split.State.COUNTS;
                case AgreementFact.Refused _, AgreementFact.Withdrawn _ -> Split.State.REFUSED;
                case null, default -> Split.State.WAITS;
            };
        }
    }
}
