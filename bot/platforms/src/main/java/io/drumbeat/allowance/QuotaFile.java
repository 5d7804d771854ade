package io.drumbeat.allowance;

import io.drumbeat.chat.Say;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Reads {@code config/quota.yml}: what DingTalk's edition allows in a month, and what is saved in which order. */
public final class QuotaFile {
    private QuotaFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line that is wrong */
    public static Quota read(Yaml file) {
        file.only("calls", "inbound", "steps", "digest");
        var steps = new ArrayList<Quota.Step>();
        for (var item : file.find("steps").map(Yaml::items).orElse(List.of())) {
            var step = step(item);
            if (!steps.isEmpty() && steps.getLast().percent() >= step.percent()) {
                throw item.get("at")
                        .wrong("每一步要比前一步晚，前一步是 %d%%".formatted(steps.getLast().percent()));
            }
            steps.add(step);
        }
        file.find("digest").ifPresent(times -> Once.each(times.items()));
        var digests = file.find("digest").map(Yaml::items).orElse(List.of()).stream()
                .map(time -> time.as(LocalTime::parse, "应是一天里的时间，例如 \"17:30\""))
                .sorted()
                .toList();
        return new Quota(
                file.find("calls").map(QuotaFile::whole).orElse(Quota.STANDARD.calls()),
                file.find("inbound").map(QuotaFile::whole).orElse(Quota.STANDARD.inbound()),
                steps,
                digests.isEmpty() ? Quota.STANDARD.digests() : digests);
    }

    private static Quota.Step step(Yaml item) {
        item.only("at", "praise", "reminder");
        var percent = item.get("at").rate().multiply(BigDecimal.valueOf(100)).intValue();
        if (percent < 1 || percent > 100) {
            throw item.get("at").wrong("应是 1% 到 100%");
        }
        var savings = new EnumMap<Say.Kind, Quota.Saving>(Say.Kind.class);
        item.find("praise").ifPresent(how -> savings.put(Say.Kind.PRAISE, saving(how)));
        item.find("reminder").ifPresent(how -> savings.put(Say.Kind.REMINDER, saving(how)));
        return new Quota.Step(percent, savings);
    }

    private static Quota.Saving saving(Yaml how) {
        for (var saving : Quota.Saving.values()) {
            if (saving.label().equals(how.text())) {
                return saving;
            }
        }
        throw how.wrong("应是 合并 或 不发；提成和回复总是照发");
    }

    private static long whole(Yaml value) {
        try {
            var number = value.number().longValueExact();
            if (number > 0) {
                return number;
            }
        } catch (ArithmeticException notWhole) {
            // said below, with the line
        }
        throw value.wrong("应是每月的次数，例如 5000");
    }
}
