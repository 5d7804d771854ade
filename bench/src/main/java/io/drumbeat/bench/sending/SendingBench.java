package io.drumbeat.bench.sending;

import io.drumbeat.bench.Folders;
import io.drumbeat.bench.Options;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * So many cards on Feishu and as many on DingTalk, side by side, on a good day and on a bad one: how much of the allowed rate
 * is used, whether a limit was ever exceeded, and whether every card is accounted for. 10,000 cards take about twenty minutes.
 */
public final class SendingBench {
    private static final Logger log = LoggerFactory.getLogger(SendingBench.class);
    private static final int PER_SECOND = 20;

    private SendingBench() {}

    /**
     * Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.sending.SendingBench}, with
     * {@code -Dcards} for how many each and {@code -Ddays=clean} or {@code chaos} for only one of the days.
     */
    public static void main(String[] args) throws IOException {
        var cards = Options.number("cards", 10_000);
        var days = Options.text("days").orElse("both");
        if (!days.equals("chaos")) {
            day("clean", cards, Chaos.none(), Chaos.none());
        }
        if (!days.equals("clean")) {
            day("chaos", cards, Chaos.usual(), Chaos.usual());
        }
    }

    private static void day(String name, int cards, Chaos onFeishu, Chaos onDingTalk) throws IOException {
        var company = Company.of(cards, cards);
        var people = company.people();
        var data = Files.createTempDirectory("drumbeat-bench");
        try (var feishu = new StubbedFeishu(onFeishu);
                var dingtalk = new StubbedDingTalk(onDingTalk, PER_SECOND);
                var bot = Instance.start(
                        people,
                        List.of(Channels.feishu(feishu, people), Channels.dingTalk(dingtalk, people, PER_SECOND)),
                        "drumbeat.data=" + data)) {
            bot.enqueue("bench-feishu", company.on("feishu"));
            bot.enqueue("bench-dingtalk", company.on("dingtalk"));
            var before = cpu();
            bot.send();
            var most = Duration.ofSeconds(60L + cards);
            bot.awaitSent("feishu", most);
            bot.awaitSent("dingtalk", most);
            log.warn("{}: {} µs of CPU a card, stubs included", name, (cpu() - before) / 1000 / (2L * cards));
            report(name + " feishu", cards, feishuSeconds(cards), feishu.tally, bot);
            report(name + " dingtalk", cards, (cards - 1) / (double) PER_SECOND, dingtalk.tally, bot);
        } finally {
            Folders.delete(data);
        }
    }

    /** The least that a strict platform lets it take: fifty a second, a thousand a minute. */
    private static double feishuSeconds(int cards) {
        var fullMinutes = (cards - 1) / 1000;
        return 60.0 * fullMinutes + (cards - 1) % 1000 / 50.0;
    }

    private static void report(String name, int cards, double least, Tally tally, Instance bot) {
        log.warn(
                "{}: {} cards in {} s ({} s at least, {} % of that rate), {} calls, limits exceeded {} times, refused or cut"
                        + " at random {} times, {} receivers reached, {} of them twice, accounted {}",
                name,
                cards,
                "%.1f".formatted(tally.seconds()),
                "%.1f".formatted(least),
                "%.1f".formatted(100 * least / tally.seconds()),
                tally.calls(),
                tally.timesProvoked(),
                tally.timesChaotic(),
                tally.receivers(),
                tally.twice(),
                bot.accounted(name.substring(name.indexOf(' ') + 1)));
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
