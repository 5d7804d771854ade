package io.drumbeat.paybook;

import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.credit.Flow;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.receivable.Movement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer's cash is paid on, by what moved it.
 *
 * @param flows by the place of what moved it
 * @param brought which places brought in what came with which
 */
record PaidCash(Map<Long, List<Flow>> flows, Map<Long, Set<Integer>> brought) {
    /**
     * What an entry moved of one deal.
     *
     * @param deal null where it belongs to none and counts all the same
     * @param fen less than nothing where it was given back
     * @param shares of it, by person
     * @param gives where that came in which it gives back
     */
    record Part(@Nullable String deal, long fen, Map<String, Ratio> shares, Set<Integer> gives) {}

    static PaidCash of(CustomerCredits credits) {
        var flows = new HashMap<Long, List<Flow>>();
        var brought = new HashMap<Long, Set<Integer>>();
        for (var flow : credits.cash()) {
            var moved = flow.movement();
            if (moved.isPaid()) {
                var by = moved.paidBy().position();
                flows.computeIfAbsent(by, _ -> new ArrayList<>()).add(flow);
                brought.computeIfAbsent(moved.of().position(), _ -> new HashSet<>())
                        .add(Math.toIntExact(by));
            }
        }
        return new PaidCash(flows, brought);
    }

    /** What an entry moved, deal by deal. */
    Stream<Part> of(Entry entry) {
        var byDeal = new LinkedHashMap<@Nullable String, List<Flow>>();
        flows.getOrDefault(entry.position(), List.of())
                .forEach(flow -> byDeal.computeIfAbsent(deal(flow.movement()), _ -> new ArrayList<>())
                        .add(flow));
        return byDeal.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .filter(part -> part.fen() != 0);
    }

    /** Where cash counts as told, it is told of the deal that it was told for. */
    private static @Nullable String deal(Movement moved) {
        return moved.cash() == Movement.Standing.AT_ITS_WORD ? moved.of().fact().deal() : moved.deal();
    }

    private Part part(@Nullable String deal, List<Flow> some) {
        var fen = some.stream().mapToLong(flow -> flow.movement().fen()).sum();
        var sums = new LinkedHashMap<String, Long>();
        var gives = new HashSet<Integer>();
        for (var flow : some) {
            flow.parted().counted().forEach((person, part) -> sums.merge(person, part, Long::sum));
            gives.addAll(brought.getOrDefault(flow.movement().of().position(), Set.of()));
        }
        var shares = new HashMap<String, Ratio>();
        sums.forEach((person, part) -> {
            if (part != 0) {
                shares.put(person, Ratio.of(part * Long.signum(fen), Math.abs(fen)));
            }
        });
        return new Part(deal, fen, shares, gives);
    }
}
