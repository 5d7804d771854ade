package io.drumbeat.saying;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.planfile.PlanReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanWordsTests {
    @Test
    void aPlanIsSaidBackInSentences() {
        var plan = PlanReader.read("""
                plan: 2026 销售提成
                version: 3
                for: {role: rep, maturity: 成熟}
                from: 2026-01-01
                cap: {amount: 10万, over: year}
                draw: {amount: 3000, recover: 50%}
                rules:
                  - name: 新客户提成
                    basis: 回款
                    customers: 新客户
                    marginal: [{to: 20万, rate: 1.5%}, {above: 20万, rate: 2.5%}]
                    gate: {attainment: revenue, from: 80%, else: 50%}
                    times: {name: 满意度系数, by: satisfaction, whole: [{from: 0, times: 0.8}, {from: 4.5, times: 1}]}
                  - {name: 报价奖, basis: 推进, where: {stage: 报价}, once: deal, each: 200}
                  - {name: 季度奖, of: 5000, per: quarter, by: {attainment: revenue}, curve: [{at: 80%, rate: 50%}, {at: 120%, rate: 150%}]}
                """).getFirst();
        assertThat(PlanWords.of(plan))
                .containsExactly(
                        "2026 销售提成 第 3 版，给销售、成熟，从 2026-01-01。",
                        "新客户提成：当月回款金额（客户是新客户） × 超额累进，每一段按自己的：0起（含） 1.5%，200,000以上（不含） 2.5%；"
                                + "签单额完成率不低于 80%才付，不然付 50%；乘满意度系数（看满意度，全额累进，到哪档全部按哪档：0起（含） ×0.8，4.5起（含） ×1）。",
                        "报价奖：当月推进笔数（阶段是报价），同一单只算一次 × 每个 ¥200。",
                        "季度奖：当季累计（期末一次发）¥5,000 × 看签单额完成率，中间按直线：80% 时 50%，120% 时 150%，再低没有，再高不变。",
                        "全部加起来全年累计封顶 ¥100,000。",
                        "每月预支 ¥3,000，以后每次最多拿 50% 扣回。");
    }

    @Test
    void whoQualifiesWhatWasLastMonthAndWhatIsReachedAreSaid() {
        var plan = PlanReader.read("""
                plan: p
                rules:
                  - name: 提成
                    basis: 签单
                    reached: [{from: 0, rate: 4%}, {from: 10万, rate: 6%}]
                    times: {by: {value: revenue, over: last-month}, whole: [{from: 0, times: 1}, {from: 500, times: 2}]}
                    gate: {attainment: revenue, from: 80%, else: nothing}
                    split: after
                    release: {fully: 回款}
                  - {name: 池, fixed: 10000, whose: team, gate: {attainment: revenue, whose: own, from: 50%}, divide: equally, among: qualified}
                """).getFirst();
        assertThat(PlanWords.of(plan).get(1)).contains("这一笔全部按那档", "看上月签单额", "不付，也没有保底", "分单的按整单算好再分", "回款全部到齐那一次才发");
        assertThat(PlanWords.of(plan).get(2)).contains("只在过了门槛的人里平分");
    }

    @Test
    void pointsOfReleaseLeaversAndWindfallsAreSaid() {
        var plan = PlanReader.read("""
                plan: p
                draw: [{amount: 3000, first: 3}, {amount: 1000}]
                leavers: 0
                rules:
                  - name: 项目
                    basis: 签单
                    credit: {beyond: 100万, times: 0.5}
                    crossing: old
                    reached: [{from: 0, rate: 4%}, {from: 10万, rate: 6%}]
                    leavers: 50%
                    hold: {share: 10%, until: year-end, where: {product: A}, when: {attainment: revenue, below: 100%}, reason: 质保}
                    release: [{on: won, share: 30%}, {on: stage, stage: 验收, share: 30%}, {on: collected, share: 40%, from: 50%}]
                  - {name: 活跃客户奖, basis: 签单, once: customer-in-span, each: 50}
                  - {name: 罚款, basis: 评分, where: {score: {below: 3}}, each: -50}
                """).getFirst();
        assertThat(PlanWords.of(plan))
                .contains("入职头 3 个月每月预支 ¥3,000，以后从提成里扣回。", "每月预支 ¥1,000，以后从提成里扣回。", "离职以后才到期的不发。");
        assertThat(PlanWords.of(plan).get(1))
                .contains(
                        "一笔里超过 1,000,000 的部分算 0.5 倍",
                        "过线那一笔还按旧的",
                        "推进到“验收”发 30%",
                        "回款到合同的 50% 就一次发 40%",
                        "离职以后才到期的发 50%",
                        "签单额完成率低于 100%时，产品是A的，质保 10%");
        assertThat(PlanWords.of(plan).get(2)).contains("一段里同一客户只算一次");
        assertThat(PlanWords.of(plan).get(3)).contains("每个 -¥50");
    }

    @Test
    void whatHangsOnThePersonAndWhatIsTakenBackIsSaid() {
        var plan = PlanReader.read("""
                plan: 新财年
                year-starts: 4
                payable-from: 100
                fields: [{name: 区域}]
                measures:
                  - {name: 净额, sum: [revenue, {value: collected, share: -10%}]}
                  - {name: 连着达标, in-a-row: {attainment: revenue, from: 100%}}
                cap: {amount: 5000, rules: [提成], carry: yes}
                rules:
                  - name: 提成
                    basis: 签单
                    separately: 区域
                    credit: [{where: {customers: new}, times: 1.5}]
                    marginal: [{to: {target: revenue}, rate: 1%}, {rate: {value: margin, share: 2%}}]
                    gate: {any: [{attainment: revenue, from: 100%}, {value: 净额, from: 1万}]}
                    unpaid: {days: 90}
                  - {name: 池, fixed: 10000, whose: team, divide: [{part: 40%, by: equally}, {part: 60%, value: revenue}]}
                  - {name: 取高, of: {rules: [提成, 池], take: larger}, rate: 10%, pays: no}
                """).getFirst();
        assertThat(PlanWords.of(plan))
                .containsExactly(
                        "新财年 第 1 版，一年从 4 月算起。",
                        "净额：签单额、回款的 -10% 加起来。",
                        "连着达标：到这个月为止连续签单额完成率不低于 100%的月数。",
                        "提成：每个区域分开当月签单金额（客户是新客户算 1.5 倍） × 超额累进，每一段按自己的：0起（含） 1%，签单额目标以上（不含） 毛利的 2%；"
                                + "签单额完成率不低于 100%，或净额不低于 10,000才付，不然不付；签单 90 天没收齐，没收到的部分收回，收到再发。",
                        "池：当月¥10,000 × 100%；40% 大家平分，60% 按各人的签单额分。",
                        "取高：当月的 提成、池 里大的 × 10%；只算不发，给别的规则用。",
                        "提成 加起来每月封顶 ¥5,000，超出的留到以后。",
                        "一次不到 ¥100 的先不发，留到以后一起发。");
    }

    @Test
    void gradesPeopleRacesAndSharedCapsAreSaid() {
        var plan = PlanReader.read("""
                plan: p
                cap: {amount: {value: margin, share: 15%}, whose: team}
                prorate: {days: calendar, months: [{from: 1, counts: 0.5}, {from: 11, counts: 1}]}
                measures:
                  - {name: 评级, grades: {A: 1.2, S: 1.5, B: 1}}
                  - {name: 达标人数, people: {attainment: revenue, from: 100%}, whose: reports, for: {role: rep}}
                  - {name: 平均, average: {attainment: revenue}, whose: reports}
                  - {name: 先到, race: {value: deals, from: 5}}
                  - {name: 季数, quarters: {value: revenue, from: 100}}
                  - {name: 最大单, basis: 签单, take: largest, split: no}
                  - {name: 几条线, basis: 签单, of: {distinct: line}}
                rules:
                  - {name: 奖, of: 5000, by: 评级, curve: straight}
                  - {name: 交叉, basis: 签单, per: year, separately: [customer, line], by: {distinct: product}, whole: [{from: 0, fixed: 0}, {from: 3, fixed: 1000}]}
                  - {name: 带教, basis: 签单, whose: everyone, where: {person: self}, by: {rank-share: revenue}, whole: [{to: 20%, rate: 1%}, {rate: 0}]}
                  - {name: 平均奖, of: {rules: 奖, take: average}, whose: reports, rate: 80%, less: 奖}
                """).getFirst();
        assertThat(PlanWords.of(plan))
                .contains(
                        "评级：S 算 1.5、A 算 1.2、B 算 1。",
                        "达标人数：直接下属，给销售里签单额完成率不低于 100%的人数。",
                        "平均：直接下属里各人签单额完成率的平均。",
                        "先到：第几个做到签单数不低于 5。",
                        "季数：签单额不低于 100的季数。",
                        "最大单：签单的金额里最大的，分单的各算全额。",
                        "几条线：签单的有几种产品线。");
        assertThat(String.join("", PlanWords.of(plan)))
                .contains(
                        "每个客户、每个产品线分开",
                        "看有几种产品",
                        "人是本人",
                        "看签单额名次占比",
                        "直接下属的 奖 的平均",
                        "减去这一段已付的 奖",
                        "本团队一起，全部加起来每月封顶 本团队毛利的 15%。",
                        "满 1 天算 0.5 个月，满 11 天算 1 个月");
    }

    @Test
    void whatEveryRuleHangsOnIsSaidOnceAndPeopleByTheirNames() {
        var plan = PlanReader.read("""
                plan: p
                for: {team: east-1}
                gate: {attainment: revenue, from: 80%}
                times: {name: 系数, by: satisfaction, whole: [{from: 0, times: 0.8}, {from: 4.5, times: 1}]}
                rules:
                  - {name: a, basis: 签单, rate: 1%, gate: {value: margin, from: 100}}
                  - {name: b, for: {people: [mei, gone]}, basis: 回款, whose: everyone, where: {person: mei}, rate: 2%}
                  - {name: c, of: 1000, by: {rank: collected}, whole: [{from: 1, rate: 100%}, {from: 2, rate: 0}]}
                """).getFirst();
        var people = new People(
                List.of(new Team("east-1", "华东一组", Map.of())),
                List.of(new Person("mei", "小美", Role.REP, "east-1", null, ZoneOffset.UTC, Map.of())));
        assertThat(PlanWords.of(plan, people))
                .containsExactly(
                        "p 第 1 版，给华东一组。",
                        "按记录算的每条规则：签单额完成率不低于 80%才付，不然不付；乘系数（看满意度，全额累进，到哪档全部按哪档：0起（含） ×0.8，4.5起（含） ×1）。",
                        "a：当月签单金额 × 1%；毛利不低于 100才付，不然不付。",
                        "b，给gone或小美：当月全公司回款金额（人是小美） × 2%。",
                        "c：当月¥1,000 × 看回款名次，第 1 名起 100%，第 2 名起 0%。");
    }
}
