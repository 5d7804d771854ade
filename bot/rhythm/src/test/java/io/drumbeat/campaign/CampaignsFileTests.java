package io.drumbeat.campaign;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.measure.Reckoned;
import io.drumbeat.measure.Written;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the file is named with its line, its value and what would be right. */
class CampaignsFileTests {
    private static final Rehearsal CHAT = new Rehearsal();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to: 2027-03-12      | to: 2027-02-12      | 第 5 行 | 最后一天不能早于第一天 2027-03-01
            from: 2027-03-01    | from: 2027-02-30    | 第 4 行 | 2027-02-30
            for: 华东一组       | for: 华东九组       | 第 6 行 | 没有叫 "华东九组" 的角色、团队或人
            calls: 3            | cals: 3             | 第 8 行 | 没有指标 "cals"
            calls: 3            | revenue: 3          | 第 8 行 | 每天多做的应是数得出次数的指标
            calls: 3            | calls: 0            | 第 8 行 | 应大于 0
            calls: 3            | calls: 很多         | 第 8 行 | 很多
            bonus: 新客户提成   | bonus: 新客提成     | 第 10 行 | 没有叫 "新客提成" 的规则；有：新客户提成
            say: 老客户         | says: 老客户        | 第 7 行 | says
            """)
    void aWrongFileIsRefused(String right, String wrong, String line, String remedy) {
        var file = CampaignFurnishing.FILE.replace(right, wrong);
        var measures = Written.of(Reckoned.NOTHING);
        assertThatThrownBy(() ->
                        CampaignsFile.read(Yaml.parse(file, "campaigns.yml"), measures, CHAT.people(), Set.of("新客户提成")))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("campaigns.yml " + line)
                .hasMessageContaining(remedy);
    }

    @Test
    void twoOfOneNameAreRefused() {
        var item = CampaignFurnishing.FILE.substring(CampaignFurnishing.FILE.indexOf("  - id"));
        var measures = Written.of(Reckoned.NOTHING);
        assertThatThrownBy(() -> CampaignsFile.read(
                        Yaml.parse(CampaignFurnishing.FILE + item, "campaigns.yml"),
                        measures,
                        CHAT.people(),
                        Set.of("新客户提成")))
                .hasMessageContaining("写了两次");
    }
}
