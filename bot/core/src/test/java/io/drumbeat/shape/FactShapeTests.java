package io.drumbeat.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.fact.CashFact.CashCollected;
import io.drumbeat.fact.DealFact.DealOpened;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact.LeaveTaken;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FactShapeTests {
    static final List<FactShape> SHAPES = FactShape.ALL;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void everyNameInStorageStandsForOneKind() {
        assertThat(SHAPES).extracting(FactShape::stored).doesNotHaveDuplicates();
    }

    /** One that goes out of use stays here: a ledger may still be full of it. */
    @Test
    void noNameInStorageIsEverChanged() {
        assertThat(SHAPES)
                .extracting(FactShape::stored)
                .contains("activity", "customer", "listing", "contact", "rating", "handover")
                .contains("lead", "deal", "stage", "won", "lost", "reopened", "estimate", "snooze", "deal-listing")
                .contains("quote", "approval-asked", "quote-approved", "quote-rejected")
                .contains("agreement-asked", "agreement-passed-on", "agreed", "refused", "withdrawn")
                .contains("collected", "cash-plan", "refund", "kudos", "leave", "person")
                .contains("import", "import-undo", "void", "correction");
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void everyKindIsCalledSomethingInBothLanguages(FactShape shape) {
        var named = shape.type().getAnnotation(Fact.Named.class);
        assertThat(named.zh()).containsPattern("\\p{IsHan}");
        assertThat(named.en()).matches("[a-z -]+");
    }

    @Test
    void aPartGoesByTheSlotThatMendsIt() {
        var deal = new DealOpened("c1", "d1", null, DAY);
        assertThat(FactShape.of(deal).mendable())
                .contains("customer", "expected")
                .doesNotContain("deal", "date");
        assertThat(FactShape.of(deal).part(deal, "expected")).isEqualTo(DAY);
        assertThat(FactShape.of(deal).part(deal, "score")).isNull();
    }

    @Test
    void otherValuesMakeAnotherFactOfTheKind() {
        var cash = new CashCollected("c1", "d1", Money.yuan(5), "张总", null);
        var values = new HashMap<String, Object>(Map.of("amount", Money.yuan(8), "customer", "c2", "score", 5));
        values.put("deal", null);
        assertThat(FactShape.of(cash).with(cash, values))
                .isEqualTo(new CashCollected("c2", null, Money.yuan(8), "张总", null));
    }

    @Test
    void whatWasDoneIsCalledByItself() {
        var demo = new ActivityLogged(Activity.DEMO, "c1", null, null, null);
        assertThat(demo.label()).isEqualTo("演示");
        assertThat(demo.label(Locale.ENGLISH)).isEqualTo("demo");
        assertThat(new LeaveTaken(DAY, DAY).label(Locale.ENGLISH)).isEqualTo("leave");
    }
}
