package io.drumbeat.sharing;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with how somebody says that a deal is parted. */
final class SharesCheck {
    private static final Sentences SENTENCES = Sentences.beside(SharesCheck.class);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private final Shares shares;
    private final String owner;

    SharesCheck(Shares shares, String owner) {
        this.shares = shares;
        this.owner = owner;
    }

    Optional<String> wrong(LocalDate day, Known known) {
        var named = new HashSet<String>();
        for (var one : shares.said()) {
            var name = known.people().withId(one.person()).map(Person::name).orElse(one.person());
            var person = Map.of("person", name);
            var part = Map.of("person", name, "parts", one.parts().toPlainString());
            if (!named.add(one.person())) {
                return Optional.of(SENTENCES.say("twice", person));
            }
            if (shares.unit() != Shares.Unit.EQUALLY && one.parts().signum() <= 0) {
                return Optional.of(isPercent() ? SENTENCES.say("nothing", part) : SENTENCES.say("noParts", part));
            }
            if (isPercent() && one.parts().remainder(LEAST).signum() != 0) {
                return Optional.of(SENTENCES.say("tooFine", part));
            }
            if (!mayShare(one.person(), day, known)) {
                return Optional.of(SENTENCES.say("noSeller", person));
            }
        }
        return sum().or(() -> alone(named));
    }

    private boolean isPercent() {
        return shares.unit() == Shares.Unit.PERCENT;
    }

    /** A part of whoever has no figure of their own would be in nobody's. */
    private boolean mayShare(String person, LocalDate day, Known known) {
        return person.equals(owner)
                || known.people()
                        .withId(person)
                        .filter(one -> one.sells() && one.isHere(day))
                        .isPresent();
    }

    private Optional<String> sum() {
        if (!isPercent()) {
            return Optional.empty();
        }
        var sum = shares.said().stream().map(Shares.Said::parts).reduce(BigDecimal.ZERO, BigDecimal::add);
        var all = shares.said().stream().anyMatch(one -> one.person().equals(owner));
        var words = Map.of("sum", sum.toPlainString());
        return sum.compareTo(HUNDRED) > 0 || (all && sum.compareTo(HUNDRED) != 0)
                ? Optional.of(SENTENCES.say("sum", words))
                : !all && sum.compareTo(HUNDRED) == 0 ? Optional.of(SENTENCES.say("nothingLeft")) : Optional.empty();
    }

    /** Nobody shares with themselves, nor with more than can be asked. */
    private Optional<String> alone(Set<String> named) {
        named.add(owner);
        return named.size() == 1
                ? Optional.of(SENTENCES.say("alone"))
                : named.size() > Splits.KINDS.size() + 1
                        ? Optional.of(SENTENCES.say("tooMany", Map.of("most", String.valueOf(Splits.KINDS.size() + 1))))
                        : shares.unit() == Shares.Unit.PARTS
                                        && shares.said().stream()
                                                .noneMatch(one -> one.person().equals(owner))
                                ? Optional.of(SENTENCES.say("withoutOwner"))
                                : Optional.empty();
    }
}
