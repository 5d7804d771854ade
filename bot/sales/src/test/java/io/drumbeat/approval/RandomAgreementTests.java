package io.drumbeat.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Agreements;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is said in whatever order by whomever, of quotes that need a yes and of what a colleague has to know. */
class RandomAgreementTests {
    private static final List<String> PEOPLE = List.of("小美", "王五", "老雷", "老赵", "小安");
    private static final List<String> CUSTOMERS = List.of("华为", "华润", "美的");
    private final List<Entry> ledger = new ArrayList<>();
    private Rehearsal chat = rehearsal();

    private static Rehearsal rehearsal() {
        var rules = new ApprovalRules(
                List.of(new ApprovalRules.Threshold(Money.yuan(1_000_000), null)),
                Map.of("lei", "laozhao"),
                ApprovalRules.Unapproved.ASK,
                1);
        return new Rehearsal(rules, Witness.PARTS);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private String anything(Random random) {
        var receipt = 1 + random.nextLong(chat.recorder().<Long>ask(Known::nextReceipt));
        return switch (random.nextInt(12)) {
            case 0, 1 -> "报价 %s %d万".formatted(one(CUSTOMERS, random), 80 + random.nextInt(200));
            case 2 -> "作证 %s 今天".formatted(one(CUSTOMERS, random));
            case 3, 4, 5 -> "批准 #" + receipt;
            case 6 -> "驳回 #%d 太低".formatted(receipt);
            case 7 -> "收回 #" + receipt;
            case 8 -> "再催 " + one(CUSTOMERS, random);
            case 9 -> "确认改 #%d 金额:%d万".formatted(receipt, 80 + random.nextInt(200));
            case 10 -> random.nextBoolean() ? "请假 到周三" : "销假";
            default -> "确认撤销 #" + receipt;
        };
    }

    private void says(String who, String words) {
        ledger.addAll(chat.says(who, words).outcome().recorded());
    }

    private void history(Random random) {
        chat = rehearsal();
        ledger.clear();
        chat.recorder().ask(known -> ledger.addAll(known.ledger().under(1)));
        for (var day : List.of("2026-11-23", "2026-11-24", "2026-11-26")) {
            chat.at(day, 10);
            for (var i = 0; i < 25; i++) {
                says(one(PEOPLE, random), anything(random));
            }
        }
    }

    private static List<Agreement> all(Known known) {
        var agreements = known.the(Agreements.class);
        return LongStream.range(0, known.nextReceipt())
                .boxed()
                .flatMap(receipt -> agreements.about(receipt).stream())
                .toList();
    }

    private List<Inquiry> inquiries() {
        var matters = chat.part(Matters.class);
        return chat.recorder().ask(known -> LongStream.range(0, known.nextReceipt())
                .boxed()
                .flatMap(receipt -> matters.about(receipt, known).stream())
                .toList());
    }

    @Property(tries = 15)
    void derivedAgainItIsTheSame(@ForAll long seed) {
        history(new Random(seed));
        var again = FoldedLedgers.growing(chat::people);
        again.fold(ledger);
        assertThat(all(again)).isEqualTo(chat.recorder().ask(RandomAgreementTests::all));
        assertThat(again.the(Agreements.class).open())
                .isEqualTo(
                        chat.recorder().ask(known -> known.the(Agreements.class).open()));
    }

    @Example
    void suchAHistoryHasAgreements() {
        history(new Random(7));
        assertThat(inquiries()).hasSizeGreaterThan(3);
    }

    @Property(tries = 15)
    void nobodyAnswersThemselvesAndWhatIsOpenIsFound(@ForAll long seed) {
        history(new Random(seed));
        assertThat(inquiries()).allSatisfy(inquiry -> {
            var decided = inquiry.agreement().decided();
            if (decided != null) {
                assertThat(decided.by().equals(inquiry.asker())).isEqualTo(decided.said() == Agreement.Said.WITHDRAWN);
            }
        });
        var matters = chat.part(Matters.class);
        assertThat(chat.recorder().ask(matters::waiting))
                .containsExactlyInAnyOrderElementsOf(
                        inquiries().stream().filter(this::isWaitedFor).toList());
    }

    /** Open, and on a deal that is open. */
    private boolean isWaitedFor(Inquiry inquiry) {
        return inquiry.isOpen()
                && chat.recorder().<Boolean>ask(known -> inquiry.matter().isWaitedFor(inquiry.agreement(), known));
    }

    @Property(tries = 15)
    void aYesTakenBackIsNeverHavingSaidIt(@ForAll long seed) {
        history(new Random(seed));
        for (var open : inquiries().stream().filter(Inquiry::isOpen).toList()) {
            var before = inquiries();
            long next = chat.recorder().<Long>ask(Known::nextReceipt);
            says("小安", "批准 #" + open.about());
            says("老雷", "批准 #" + open.about());
            says("王五", "批准 #" + open.about());
            says("小美", "批准 #" + open.about());
            says("小安", "确认撤销 #" + next);
            assertThat(inquiries()).isEqualTo(before);
        }
    }
}
