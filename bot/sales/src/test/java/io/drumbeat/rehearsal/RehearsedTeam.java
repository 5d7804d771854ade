package io.drumbeat.rehearsal;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.quota.Targets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

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

    private RehearsedTeam() {}

    static People people(String file, ZoneId zone) {
        return PeopleFile.read(Yaml.parse(file, "people.yml"), zone);
    }

    static Targets targets() {
        return new Targets(
                Map.of(
                        "mei", Map.of("revenue", 50_000_000L, "collected", 40_000_000L, "visits", 42L, "quotes", 8L),
                        "wangwu", Map.of("revenue", 30_000_000L, "visits", 42L)),
                Map.of());
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
