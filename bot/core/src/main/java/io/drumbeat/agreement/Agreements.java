package io.drumbeat.agreement;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every yes that was asked for, by the receipt of what it is about, and those that may be open. */
public final class Agreements implements Projection<Subject.Receipt> {
    private final Map<Long, List<Agreement>> about;
    private final Map<Long, List<Agreement>> open;

    public Agreements() {
        this(Shared.none(), Shared.none());
    }

    private Agreements(Map<Long, List<Agreement>> about, Map<Long, List<Agreement>> open) {
        this.about = about;
        this.open = open;
    }

    @Override
    public Class<Subject.Receipt> subject() {
        return Subject.Receipt.class;
    }

    @Override
    public Agreements fresh() {
        return new Agreements();
    }

    @Override
    public Agreements refolded(Map<Subject.Receipt, List<Entry>> standing) {
        var now = Shared.open(about);
        var stillOpen = Shared.open(open);
        standing.forEach((receipt, entries) -> {
            var all = folded(entries);
            put(receipt.number(), all, now);
            put(receipt.number(), all.stream().filter(Agreement::mayBeOpen).toList(), stillOpen);
        });
        return new Agreements(Shared.closed(now), Shared.closed(stillOpen));
    }

    private static void put(long receipt, List<Agreement> all, Map<Long, List<Agreement>> into) {
        if (all.isEmpty()) {
            into.remove(receipt);
        } else {
            into.put(receipt, all);
        }
    }

    private static List<Agreement> folded(Collection<Entry> entries) {
        var byKind = new LinkedHashMap<String, Agreement>();
        for (var entry : entries) {
            var said = entry.fact().agreement();
            if (entry.fact() instanceof ChangeFact.Corrected) {
                byKind.replaceAll((_, before) -> before.putRight());
            } else if (said != null) {
                byKind.compute(
                        said.kind(),
                        (_, before) -> before != null
                                ? before.then(said, entry)
                                : said instanceof AgreementFact.AgreementAsked asked
                                        ? Agreement.asked(asked, entry)
                                        : null);
            }
        }
        return List.copyOf(byKind.values());
    }

    /** What was asked about a receipt, mostly one thing; also where the receipt itself was taken back since. */
    public List<Agreement> about(long receipt) {
        return about.getOrDefault(receipt, List.of());
    }

    /** Whatever nothing was said to yet, or was put right since, the oldest first. */
    public List<Agreement> open() {
        return new TreeMap<>(open).values().stream().flatMap(List::stream).toList();
    }
}
