package io.drumbeat.roster;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.roster.RosterReport.Unreached;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the platforms' contacts and the company's people have in common, and whom not.
 *
 * @param people everybody, with the accounts that the contacts gave them
 * @param staff everybody as the file and the lists have them
 * @param kept whom the contacts showed
 */
record Reach(People people, People staff, List<Members.Kept> kept) {
    Reach {
        kept = List.copyOf(kept);
    }

    RosterReport report(List<String> platforms, List<RosterReport.Reading> readings) {
        return new RosterReport(readings, strangers(), unreached(platforms));
    }

    private List<Member> strangers() {
        return kept.stream()
                .filter(Members.Kept::isStranger)
                .map(Members.Kept::member)
                .filter(Member::isHere)
                .filter(member ->
                        people.whose(member.platform(), member.account()).isEmpty())
                .toList();
    }

    private List<Unreached> unreached(List<String> platforms) {
        var unreached = new ArrayList<Unreached>();
        for (var platform : platforms) {
            for (var person : people.all()) {
                if (!person.accounts().containsKey(platform)) {
                    unreached.add(new Unreached(person.id(), platform, why(platform, person)));
                }
            }
        }
        return unreached;
    }

    private String why(String platform, Person person) {
        var account = staff.withId(person.id()).map(known -> known.accounts().get(platform));
        return kept.stream()
                .filter(each -> each.member().platform().equals(platform))
                .filter(each -> each.person().equals(person.id())
                        || account.filter(each.member().account()::equals).isPresent())
                .map(each -> Optional.ofNullable(each.member().absent()).orElse("同一个人有两个账号"))
                .findFirst()
                .orElse("通讯录里没有对上；请在 config/people.yml 或人员表里写上账号或工号");
    }
}
