package io.drumbeat.sharing;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.command.Slot;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody says of how a deal is parted.
 *
 * @param said in the order in which they were named; somebody may have been named twice
 */
public record Shares(List<Said> said, Unit unit) {
    public static final Slot<Shares> SLOT =
            new Slot<>("shares", Shares.class, "分成").lasting().like("我七成王五三成");

    /** That it is not parted, or not now. */
    public static final Shares NONE = new Shares(List.of(), Unit.PERCENT);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Shares {
        said = List.copyOf(said);
    }

    /** What the numbers are of. */
    public enum Unit {
        /** Everybody has as much, also whose deal it is; the numbers mean nothing. */
        EQUALLY,
        /** Of a hundred; who was not named has what is left. */
        PERCENT,
        /** Of all of them together. */
        PARTS
    }

    /** @param person their id */
    public record Said(String person, BigDecimal parts) {}

    /** The same with somebody else in it, who is named with no number of their own; as it is where they are named. */
    public Shares including(String person) {
        if (said.stream().anyMatch(one -> one.person().equals(person)) || unit == Unit.PARTS) {
            return this;
        }
        var rest = HUNDRED.subtract(sum());
        var all = new ArrayList<>(said);
        all.add(new Said(person, unit == Unit.PERCENT ? rest : BigDecimal.ONE));
        return new Shares(all, unit);
    }

    private BigDecimal sum() {
        return said.stream().map(Said::parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is wrong with it, and what would be right; empty if nothing. */
    public Optional<String> wrong(String owner, LocalDate day, Known known) {
        return new SharesCheck(this, owner).wrong(day, known);
    }

    /**
     * Who has how many parts, whose deal it is first.
     *
     * @param owner the id of whose deal it is, who has what nobody else has
     */
    public List<DealFact.Share> between(String owner) {
        var all = including(owner).said();
        var numbers = unit == Unit.EQUALLY
                ? all.stream().map(_ -> BigInteger.ONE).toList()
                : Apportion.whole(all.stream().map(Said::parts).toList());
        var by = numbers.stream().reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
        var shares = new ArrayList<DealFact.Share>();
        for (var i = 0; i < all.size(); i++) {
            var share = new DealFact.Share(
                    all.get(i).person(), numbers.get(i).divide(by).intValueExact());
            shares.add(share.person().equals(owner) ? 0 : shares.size(), share);
        }
        return List.copyOf(shares);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Says exactly this again, as {@code 小美@mei 70% 王五@wangwu 30%}. */
    public String words(Known known) {
        return isNone()
                ? "以后再说"
                : said.stream()
                                .map(one -> named(one.person(), known)
                                        + switch (unit) {
                                            case EQUALLY -> "";
                                            case PERCENT -> " " + one.parts().toPlainString() + "%";
                                            case PARTS -> " " + one.parts().toPlainString() + "份";
                                        })
                                .collect(Collectors.joining(" "))
                        + (unit == Unit.EQUALLY ? " 平分" : "");
    }

    private static String named(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person) + "@" + person;
    }
}
