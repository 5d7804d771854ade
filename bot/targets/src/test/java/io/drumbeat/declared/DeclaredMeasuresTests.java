package io.drumbeat.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeclaredMeasuresTests {
    private static DeclaredMeasures read(String items) {
        return DeclaredMeasures.read(Yaml.parse("measures:\n" + items, "measures.yml"));
    }

    @Test
    void theSampleHasWhatComesWithTheBot() throws IOException {
        var usual = new String(
                DeclaredMeasures.class.getResourceAsStream("measures.yml").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Path.of("../../config/measures.yml")).hasContent(usual);
        assertThat(DeclaredMeasures.usual().all())
                .extracting(Declared::label)
                .contains("毛利", "复购", "跟进及时率", "报价成功率", "满意度", "线索", "客单价");
    }

    @Test
    void anExampleThatComesToSomethingElseIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("""
                  - {id: wins, label: 签单数, unit: 单, count: won}
                  - id: big
                    label: 新客签约
                    unit: 元
                    sum: won
                    where: {customers: new}
                    examples:
                      - {facts: [won 华为 6万 new, won 华润 2万 old], is: 80000}
                """))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("measures.yml 第 9 行 measures.examples.is：\"80000\"")
                .hasMessageContaining("算出来是 60000.00");
    }

    @Test
    void whatIsNotKnownIsSaidWithWhatWouldBe() {
        assertThatThrownBy(() -> read("  - {id: a, label: 甲, unit: 单, count: wonn}\n"))
                .hasMessageContaining("\"wonn\"")
                .hasMessageContaining("activity、collected、complaint、customer-score、deal");
        assertThatThrownBy(() -> read("  - {id: a, label: 甲, unit: 单, count: won, sum: won}\n"))
                .hasMessageContaining("恰好写一样");
        assertThatThrownBy(() -> read("  - {id: a, label: 甲, unit: \"%\", of: b, per: c}\n"))
                .hasMessageContaining("上面没有这个指标");
        assertThatThrownBy(() -> read("  - {id: a, label: 甲, unit: 斤, count: won}\n"))
                .hasMessageContaining("单位应是");
        assertThatThrownBy(() -> read("  - {id: a, label: 甲, unit: 单, count: won, where: {customers: 老}}\n"))
                .hasMessageContaining("应是 new 或 old");
    }
}
