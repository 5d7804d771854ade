package io.drumbeat.rehearsal;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Usage;
import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Understanding;
import io.drumbeat.dialogue.Conversing;
import io.drumbeat.dialogue.StaleCards;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.InForce;
import io.drumbeat.measure.Reckoned;
import io.drumbeat.measure.Tally;
import io.drumbeat.measure.Written;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.quiet.WishHearing;
import io.drumbeat.quota.Ramp;
import io.drumbeat.quota.Targets;
import io.drumbeat.quota.TargetsFile;
import io.drumbeat.reaction.Guard;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.satisfaction.RatingLinks;
import io.drumbeat.shorthand.Shorthand;
import io.drumbeat.shorthand.Wishful;
import io.drumbeat.stage.Stages;
import io.drumbeat.terms.HandoverRules;
import io.drumbeat.terms.HandoverRulesFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.support.GenericApplicationContext;

/** Who works here, what they are to reach, and the customers that are known from the start. */
final class RehearsedTeam {
    static final String PEOPLE = """
            teams:
              - {id: east-1, name: 华东一组, feishu: oc_east-1, dingtalk: cid_east-1}
              - {id: west-1, name: 西南一组}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1, feishu: ou_lei, dingtalk: dt_lei}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, feishu: ou_mei, dingtalk: dt_mei}
              - {id: wangwu, name: 王五, role: rep, team: east-1, manager: lei, feishu: ou_wangwu, dingtalk: dt_wangwu}
              - {id: laozhao, name: 老赵, role: manager, team: west-1}
              - {id: chen, name: 陈晨, role: rep, team: west-1, manager: laozhao}
              - {id: qian, name: 钱姐, role: finance, feishu: ou_qian, dingtalk: dt_qian}
              - {id: an, name: 小安, role: admin}
            """;

    /** How much of the amounts whoever is new begins with. */
    private static final Ramp RAMP =
            new Ramp(List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75")));

    private static final String TARGETS = """
            newcomers: {leads: 10}
            people:
              mei: {revenue: 50万, collected: 40万, visits: 42, quotes: 8}
              wangwu: {revenue: 30万, visits: 42}
            """;

    private RehearsedTeam() {}

    static People people(String file, ZoneId zone) {
        return PeopleFile.read(Yaml.parse(file, "people.yml"), zone);
    }

    /** What all of it makes. */
    static Bot bot(GenericApplicationContext spring) {
        return new Bot(
                spring.getBean(Understanding.class),
                spring.getBean(Commands.class),
                new StaleCards(),
                spring.getBeanProvider(Reaction.class).orderedStream().toList(),
                spring.getBeanProvider(Guard.class).orderedStream().toList());
    }

    /** What was written about targets and handovers, and may be written otherwise by a test. */
    static void rulesInto(GenericApplicationContext spring, People people) {
        spring.registerBean(RatingLinks.class, () -> new RatingLinks(new byte[32], "https://bot.example.com"));
        spring.registerBean(Tally.class, () -> {
            var reckoned = spring.getBeanProvider(Reckoned.class).stream()
                    .reduce((_, brought) -> brought)
                    .orElse(Reckoned.NOTHING);
            var targets = targets(people, Written.of(reckoned));
            return new Tally(targets, InForce.always(WorkingCalendar.WEEKDAYS), InForce.always(reckoned))
                    .ramping(InForce.always(RAMP));
        });
        Furnishing.inForce(
                spring,
                HandoverRules.class,
                new CompanyFile("handover.yml", "", "handover.yml")
                        .readOr(HandoverRules.USUAL, HandoverRulesFile::read));
    }

    /** The people of other tests may be others. */
    private static InForce<Targets> targets(People people, Written units) {
        return new CompanyFile("targets.yml", TARGETS, "targets.yml")
                .read(file -> TargetsFile.readEarlier(file, people, units.measures(), units::inItsUnit));
    }

    /** Lines as everybody's are heard. */
    static Understanding hearing(Stages stages, List<Usage> usages, List<WishHearing> wishes) {
        var lines = new Shorthand(Hearing.of(usages, stages, BusinessDays.DEFAULT), usages, BusinessDays.DEFAULT);
        return new Conversing(new Wishful(lines, usages, wishes), BusinessDays.DEFAULT);
    }

    static Noted customers() {
        return new Noted(
                LocalDate.of(2026, 1, 5),
                false,
                List.of(
                        new CustomerFact.CustomerAdded("huawei", "华为"),
                        new CustomerFact.CustomerAdded("huarun", "华润"),
                        new CustomerFact.CustomerAdded("midea", "美的")));
    }
}
