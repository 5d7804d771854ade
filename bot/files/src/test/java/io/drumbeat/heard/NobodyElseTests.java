package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whoever was named last is put where a customer is missing, and nowhere else: 目标 周三 after a line about 华为. */
class NobodyElseTests {
    private static final List<String> BEHIND =
            List.of("", " 12月5日", " 周三", " 明天", " 明天下午", " 下周", " 60万", " 周五 60万", " 他们", "周三");
    private static final List<String> BEFORE = List.of("周三", "下周一", "12月5日");

    private static final List<String> DAYS = List.of("今天", "today");

    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void nobodyIsPutWhereACommandHasNoPlaceForThem() {
        var said = chat.says("小美", "拜访 华为 张总 谈续约").request();
        var softly = new SoftAssertions();
        var count = 0;
        for (var usage : chat.part(Commands.class).usages()) {
            for (var form : usage.forms()) {
                for (var line : form.accepts(Mention.SLOT) ? List.<String>of() : lines(form)) {
                    count++;
                    // after it was recorded, and after it was asked about since
                    softly.assertThat(heard(said.saying(line).recalling("")))
                            .as(line)
                            .noneMatch(NobodyElseTests::isOfTheLast);
                    softly.assertThat(heard(said.saying(line).recalling("客户 华为")))
                            .as(line)
                            .noneMatch(NobodyElseTests::isOfTheLast);
                }
            }
        }
        softly.assertAll();
        assertThat(count).isGreaterThan(1000);
    }

    @Test
    void whereACustomerIsMissingTheyAre() {
        var said = chat.says("小美", "拜访 华为 张总 谈续约").request();
        assertThat(heard(said.saying("周五再打给他们").recalling(""))).anyMatch(NobodyElseTests::isOfTheLast);
        assertThat(heard(said.saying("周五上门").recalling("客户 华为"))).anyMatch(NobodyElseTests::isOfTheLast);
    }

    private List<String> heard(Request request) {
        var hearing = chat.part(Understanding.class);
        return chat.recorder().ask(known -> hearing.lines(request, known));
    }

    private static boolean isOfTheLast(String line) {
        return line.contains("华为");
    }

    private static List<String> lines(Usage usage) {
        var lines = new ArrayList<String>();
        for (var verb : usage.verbs()) {
            // 今天 他们 is a day and them
            BEHIND.stream()
                    .filter(behind -> !(behind.equals(" 他们") && DAYS.contains(verb)))
                    .forEach(behind -> lines.add(verb + behind));
            BEFORE.forEach(before -> lines.add(before + (verb.charAt(0) < 0x80 ? " " : "") + verb));
        }
        return lines;
    }
}
