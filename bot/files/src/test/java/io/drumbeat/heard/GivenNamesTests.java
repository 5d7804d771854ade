package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Colleagues called as colleagues call each other: 嘉怡 for 林嘉怡. */
class GivenNamesTests {
    private static final SampleCompany COMPANY = new SampleCompany(
            WrittenCompany.read(Path.of("src", "test", "resources", "heard", "harbour", "company.json")));

    @Test
    void aColleagueIsPraisedByTheirGivenName() {
        assertThat(only("min", "给嘉怡点个赞 标书写得好"))
                .isInstanceOfSatisfying(StaffFact.KudosGiven.class, kudos -> assertThat(kudos.to())
                        .isEqualTo("jiayi"));
    }

    @Test
    void whatAColleagueDidIsTheirsToTell() {
        assertThat(COMPANY.chat("min").says("俊杰昨天去了海岳阀门").recorded()).isEmpty();
    }

    @Test
    void whoeverWentAlongIsNoReasonToDoubt() {
        assertThat(only("min", "跟俊杰一起拜访了海岳阀门")).isInstanceOf(ActivityFact.ActivityLogged.class);
    }

    @Test
    void aCustomerWithTheNameInItIsTheCustomer() {
        assertThat(only("min", "上午去了嘉怡布艺，见了马总")).isInstanceOf(ActivityFact.ActivityLogged.class);
    }

    @Test
    void aManagerTakesLeaveForThemAndNeverTheirOwn() {
        var chat = COMPANY.chat("feng");
        assertThat(chat.says("嘉怡请假 明天").recorded()).singleElement().satisfies(entry -> {
            assertThat(entry.fact()).isInstanceOf(StaffFact.LeaveTaken.class);
            assertThat(entry.person()).isEqualTo("jiayi");
        });
    }

    @Test
    void aCustomerIsGivenToThemOnceItIsConfirmed() {
        var chat = COMPANY.chat("feng");
        assertThat(chat.says("海岳阀门以后让俊杰跟").recorded()).isEmpty();
        assertThat(chat.last().replies().getFirst().text()).contains("交接 吴敏 → 陈俊杰");
        assertThat(chat.says("别把海岳阀门转给俊杰").replies().getFirst().text()).doesNotContain("交接");
    }

    private static Fact only(String person, String words) {
        var recorded = COMPANY.chat(person).says(words).recorded();
        assertThat(recorded).hasSize(1);
        return recorded.getFirst().fact();
    }
}
