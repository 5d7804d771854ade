package io.drumbeat.roster;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(91)
final class ShowRoster implements Inquiring<RosterReport> {
    private static final int MOST = 20;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Roster roster;

    ShowRoster(Roster roster) {
        this.roster = roster;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("通讯录", "人员"), List.of("roster"), "通讯录同步得怎样，谁没有对上、谁发不到", "通讯录")
                .onlyFor(Role.ADMIN)
                .being(Trait.LOOKS);
    }

    @Override
    public RosterReport inquire(Utterance said, Request request) {
        return roster.report();
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, RosterReport report) {
        var people = known.people();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(
                "一共 %d 人、%d 个团队。".formatted(people.all().size(), people.teams().size())));
        if (roster.platforms().isEmpty()) {
            elements.add(new Element.Text("还没有接飞书或钉钉，人员来自 config/people.yml 和导入的人员表。"));
        }
        report.readings()
                .forEach(reading -> elements.add(
                        new Element.Text(read(reading, request.who().zone()))));
        if (!report.strangers().isEmpty()) {
            elements.add(new Element.Text(
                    "没有对上的 %d 人（他们说的话不会被记下）：".formatted(report.strangers().size())));
            elements.add(strangers(report.strangers()));
            elements.add(new Element.Text("在 config/people.yml 给团队写上部门号，或给这个人写上账号或工号，再同步就会对上；也可以把他们写进人员表导入。"));
        }
        if (!report.unreached().isEmpty()) {
            elements.add(
                    new Element.Text("发不到的 %d 处：".formatted(report.unreached().size())));
            elements.add(unreached(report.unreached(), known));
        }
        var fine = report.strangers().isEmpty()
                && report.unreached().isEmpty()
                && report.readings().stream().allMatch(reading -> reading.trouble() == null);
        var tone = fine ? Card.Tone.GOOD : Card.Tone.WARN;
        return Answer.of(request, new Card(fine ? "通讯录都对上了" : "通讯录有要看的地方", tone, elements));
    }

    private static String read(RosterReport.Reading reading, ZoneId zone) {
        var at = AT.format(reading.at().atZone(zone));
        return reading.trouble() == null
                ? "%s 通讯录 %s 同步，%d 人".formatted(name(reading.platform()), at, reading.members())
                : "%s 通讯录 %s 没有同步成：%s".formatted(name(reading.platform()), at, reading.trouble());
    }

    private static Element strangers(List<Member> strangers) {
        return new Element.Table(
                List.of("名字", "平台", "账号"),
                strangers.stream()
                        .limit(MOST)
                        .map(each -> List.of(each.name(), name(each.platform()), each.account()))
                        .toList());
    }

    private static Element unreached(List<RosterReport.Unreached> unreached, Known known) {
        return new Element.Table(
                List.of("名字", "平台", "原因"),
                unreached.stream()
                        .limit(MOST)
                        .map(each ->
                                List.of(known.people().get(each.person()).name(), name(each.platform()), each.why()))
                        .toList());
    }

    private static String name(String platform) {
        return platform.equals("feishu") ? "飞书" : "钉钉";
    }
}
