package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTests {
    private final Spoken spoken = new Spoken();

    private List<Button> buttons(String line) {
        return Spoken.question(spoken.hears(line)).elements().stream()
                .flatMap(element ->
                        element instanceof Element.Buttons(var buttons) ? buttons.stream() : Stream.<Button>empty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "昨天签单 华为 80万 新客 后来作废了 > 签单 | amount=¥800,000 | customer=华为 | date=2026-11-21 | newCustomer=true | note=后来作废了",
                "回款 华为 3万 银行退回了 > 回款 | amount=¥30,000 | customer=华为 | note=银行退回了",
                "退款 华为 3万 是阿强退的 > 退款 | amount=¥30,000 | customer=华为 | note=是阿强退的",
                "报价 华为 3万 还没发出去 > 报价 | amount=¥30,000 | customer=华为 | note=还没发出去",
                "拜访 华为 门卫没让进 下周三回访 > 拜访 | customer=华为 | next=2026-11-25 回访 | note=门卫没让进",
                "演示 招商银行 阿强讲的 > 演示 | customer=招商银行 | note=阿强讲的",
                "丢单 华为 其实没丢 > 丢单 | customer=华为 | reason=其实没丢"
            })
    void whatIsDoubtedIsAskedOnceAndTheButtonRecordsItAsSaid(String line, String meaning) {
        assertThat(spoken.means(line)).startsWith("? “");
        assertThat(buttons(line)).extracting(Button::label).containsExactly("照样记");
        assertThat(spoken.means(buttons(line).getFirst().words())).isEqualTo(meaning);
    }

    @Test
    void aDoubtSaysWhetherItWasNotDoneOrNotTheirs() {
        assertThat(spoken.means("签单 华为 80万 阿强签的")).isEqualTo("? “阿强签的”像是别人的事；各人记各人的，确实是你签单的才照样记");
        assertThat(spoken.means("签单 华为 80万 黄了")).isEqualTo("? “黄了”像是没有做成；确实签单了，请把说明写在“备注:”后面");
    }

    @Test
    void whatTheCustomerThinksIsNoDoubtOfAVisit() {
        assertThat(spoken.means("拜访 华为 没谈拢价格")).isEqualTo("拜访 | customer=华为 | note=没谈拢价格");
        assertThat(spoken.means("拜访 华为 暂时不考虑")).isEqualTo("拜访 | customer=华为 | note=暂时不考虑");
    }
}
