package io.drumbeat.app;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.hearing.OwnWords;
import io.drumbeat.people.Lineup;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The files of a company read one by one, as a start does. */
final class CompanyRead {
    private static final Path WHOLE = Path.of("src/test/resources/whole-company");
    private static final Company COMPANY = new Company();
    private static final CompanySettings SOUND = settings(WHOLE);

    /** Those that a company may have words for, and one that it may not. */
    private static final List<Usage> USAGES = List.of(
            Usage.of(List.of("拜访"), List.of("visit"), "", "")
                    .needing(Mention.SLOT)
                    .telling(Deed.TOUCH),
            Usage.of(List.of("跟进"), List.of("follow up"), "", "")
                    .needing(Mention.SLOT)
                    .telling(Deed.TOUCH),
            Usage.of(List.of("今天", "today"), List.of("what"), "", ""));

    private CompanyRead() {}

    private static CompanySettings settings(Path folder) {
        return new CompanySettings(folder, ZoneId.of("Asia/Shanghai"), LocalTime.of(4, 0), 7, false);
    }

    /** Reads a file from a folder, and whatever it refers to from a company where nothing is wrong. */
    static void of(Path folder, String file) {
        var company = settings(folder);
        var people =
                COMPANY.people(file.equals("people.yml") ? company : SOUND, BusinessDays.DEFAULT, Clock.systemUTC());
        var stages = COMPANY.stagesInForce(file.equals("stages.yml") ? company : SOUND)
                .atStart();
        var measures = COMPANY.declaredMeasures(
                file.equals("measures.yml") ? company : SOUND,
                COMPANY.stagesInForce(SOUND).atStart(),
                COMPANY.products(SOUND));
        switch (file) {
            case "allocation.yml" -> COMPANY.allocationRules(company, people);
            case "approvals.yml" -> COMPANY.approvalRules(company, people, stages);
            case "cadence.yml" -> checked(new Hours().cadenceFile(company).atStart(), people.now());
            case "calendar.yml" -> new Hours().calendars(company);
            case "campaigns.yml" ->
                COMPANY.campaigns(company, people, measures, COMPANY.plans(SOUND, measures, stages, people));
            case "cash.yml" -> COMPANY.cashRules(company);
            case "handover.yml" -> COMPANY.handoverRules(company);
            case "products.yml" -> COMPANY.products(company);
            case "quota.yml" -> COMPANY.quota(company);
            case "rates.yml" -> COMPANY.rates(company);
            case "scorecards.yml" -> COMPANY.scorecards(besidePeople(folder), measures);
            case "targets.yml" -> COMPANY.targets(company, people, measures);
            case "words.yml" -> OwnWords.read(Yaml.read(folder.resolve(file)), USAGES);
            case "people.yml", "stages.yml", "measures.yml" -> {}
            default -> COMPANY.plans(company, measures, stages, people);
        }
    }

    private static CompanySettings besidePeople(Path folder) {
        try {
            Files.copy(WHOLE.resolve("people.yml"), folder.resolve("people.yml"), StandardCopyOption.REPLACE_EXISTING);
            return settings(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void checked(Cadence cadence, Lineup people) {
        cadence.check(List.of("morning-plan", "weekly-progress", "team-watch", "digest").stream()
                .map(CompanyRead::push)
                .toList());
        cadence.check(people);
    }

    private static Push push(String name) {
        return (Push)
                Proxy.newProxyInstance(Push.class.getClassLoader(), new Class<?>[] {Push.class}, (_, _, _) -> name);
    }
}
