package io.drumbeat.agreement;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.ledger.Known;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every kind of thing that needs somebody's yes, and what was asked of each kind as it stands. */
@Component
public final class Matters {
    private final Map<String, Matter> byKind = new LinkedHashMap<>();

    /** @throws IllegalStateException if two share a kind; the message names both */
    public Matters(List<Matter> matters) {
        for (var matter : matters) {
            var other = byKind.put(matter.kind(), matter);
            if (other != null) {
                throw new IllegalStateException("%s 和 %s 都叫“%s”，请改其中一个的 kind"
                        .formatted(other.getClass().getName(), matter.getClass().getName(), matter.kind()));
            }
        }
    }

    /** @throws IllegalArgumentException if nothing is of this kind */
    public Matter of(String kind) {
        var matter = byKind.get(kind);
        if (matter == null) {
            throw new IllegalArgumentException("没有什么事叫“%s”".formatted(kind));
        }
        return matter;
    }

    /** What was asked about a receipt, what is open first. */
    public List<Inquiry> about(long receipt, Known known) {
        return seen(known.the(Agreements.class).about(receipt).stream(), known)
                .sorted(Comparator.comparing(inquiry -> !inquiry.isOpen()))
                .toList();
    }

    /** What was asked of one kind about a receipt. */
    public Optional<Inquiry> about(long receipt, String kind, Known known) {
        return about(receipt, known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(kind))
                .findFirst();
    }

    /** What was asked about a customer, the oldest first. */
    public List<Inquiry> of(String customer, Known known) {
        var receipts = known.ledger().about(customer).stream()
                .flatMap(entry -> Stream.ofNullable(entry.fact().agreement()))
                .map(AgreementFact::about)
                .distinct();
        return seen(receipts.flatMap(receipt -> known.the(Agreements.class).about(receipt).stream()), known)
                .toList();
    }

    /** Everything that somebody waits for, the oldest first. */
    public List<Inquiry> waiting(Known known) {
        return seen(known.the(Agreements.class).open().stream(), known)
                .filter(inquiry -> inquiry.isOpen() && inquiry.matter().isWaitedFor(inquiry.agreement(), known))
                .sorted(Comparator.comparing(
                        inquiry -> inquiry.agreement().asker().since()))
                .toList();
    }

    /** Of what no version of the house knows any more, nothing is told. */
    private Stream<Inquiry> seen(Stream<Agreement> agreements, Known known) {
        return agreements.flatMap(agreement ->
                Stream.ofNullable(byKind.get(agreement.kind())).map(matter -> Inquiry.of(agreement, matter, known)));
    }
}
