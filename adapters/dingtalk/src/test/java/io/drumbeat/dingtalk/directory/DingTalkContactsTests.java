package io.drumbeat.dingtalk.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.checkup.Finding;
import io.drumbeat.dingtalk.FakeTokens;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.send.AccessToken;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Member;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkContactsTests {
    private static final Duration SOON = Duration.ofSeconds(2);

    @RegisterExtension
    private final WireMockExtension oapi = WireMockExtension.newInstance().build();

    private DingTalkContacts contacts;

    @BeforeEach
    void aCompanyOfTwoLevels() {
        var stub = URI.create(oapi.baseUrl());
        oapi.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"token1\",\"expireIn\":7200}")));
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var token = AccessToken.of(new Hosts(stub, stub), app, SOON, new FakeTokens());
        contacts = new DingTalkContacts(oapiClient(stub, token), () -> List.of("77"));
        below("1", "[{\"dept_id\":70,\"name\":\"销售部\"}]");
        below("70", "[{\"dept_id\":77,\"name\":\"华东\"}]");
        below("77", "[]");
        in("1", "");
        in("70", "");
        in("77", """
                {"userid":"dt_mei","name":"小美","job_number":"E7","leader":false,"active":true},
                {"userid":"dt_lei","name":"老雷","leader":"true","active":"true"}""");
        person("dt_mei", "{\"userid\":\"dt_mei\",\"name\":\"小美\",\"job_number\":\"E7\",\"manager_userid\":\"dt_lei\"}");
        person("dt_lei", "{\"userid\":\"dt_lei\",\"name\":\"老雷\"}");
    }

    private static Oapi oapiClient(URI stub, AccessToken token) {
        return new Oapi(stub, token, SOON, () -> Sample.NOW);
    }

    private static ResponseDefinitionBuilder said(String result) {
        return okJson("{\"errcode\":0,\"result\":" + result + "}");
    }

    private void below(String department, String departments) {
        answer("/topapi/v2/department/listsub", "$.dept_id", department, said(departments));
    }

    private void in(String department, String users) {
        answer(
                "/topapi/v2/user/list",
                "$.dept_id",
                department,
                said("{\"has_more\":\"false\",\"list\":[" + users + "]}"));
    }

    private void person(String staff, String user) {
        answer("/topapi/v2/user/get", "$.userid", staff, said(user));
    }

    private void answer(String path, String where, String value, ResponseDefinitionBuilder answer) {
        oapi.stubFor(post(urlPathEqualTo(path))
                .withRequestBody(matchingJsonPath(where, equalTo(value)))
                .willReturn(answer));
    }

    @Test
    void everybodyComesWithDepartmentsNumberAndManager() {
        assertThat(contacts.everybody())
                .contains(new Member(
                        "dingtalk",
                        "dt_mei",
                        Map.of("employee", "E7"),
                        "小美",
                        List.of("77", "70", "1"),
                        List.of(),
                        "dt_lei",
                        null));
    }

    @Test
    void theHeadIsKnownThoughTrueIsSpelledOut() {
        assertThat(contacts.everybody())
                .filteredOn(member -> member.account().equals("dt_lei"))
                .singleElement()
                .satisfies(lei -> assertThat(lei.heads()).containsExactly("77"));
    }

    @Test
    void onePersonIsReadAgainWithListsSpelledOut() {
        person("dt_mei", """
                {"userid":"dt_mei","name":"小美","dept_id_list":"[77]","active":"false",
                 "leader_in_dept":"[{\\"dept_id\\":77,\\"leader\\":true}]"}""");
        assertThat(contacts.member("dt_mei")).get().satisfies(mei -> {
            assertThat(mei.departments()).containsExactly("77", "70", "1");
            assertThat(mei.heads()).containsExactly("77");
            assertThat(mei.absent()).isEqualTo("账号还没有激活");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"60121", "50002"})
    void whoIsNoLongerThereIsToldFromARefusal(String code) {
        answer("/topapi/v2/user/get", "$.userid", "dt_gone", okJson("{\"errcode\":" + code + "}"));
        assertThat(contacts.member("dt_gone")).isEmpty();
        answer("/topapi/v2/user/get", "$.userid", "dt_gone", okJson("{\"errcode\":60011}"));
        assertThatThrownBy(() -> contacts.member("dt_gone")).isInstanceOf(Directory.Unreadable.class);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        oapi.stubFor(post(urlPathEqualTo("/topapi/v2/user/get"))
                .withQueryParam("access_token", equalTo("token1"))
                .willReturn(okJson("{\"errcode\":42001,\"errmsg\":\"expired\"}")));
        oapi.stubFor(post("/v1.0/oauth2/accessToken")
                .inScenario("token")
                .willReturn(okJson("{\"accessToken\":\"token1\",\"expireIn\":7200}"))
                .willSetStateTo("second"));
        oapi.stubFor(post("/v1.0/oauth2/accessToken")
                .inScenario("token")
                .whenScenarioStateIs("second")
                .willReturn(okJson("{\"accessToken\":\"token2\",\"expireIn\":7200}")));
        oapi.stubFor(post(urlPathEqualTo("/topapi/v2/user/get"))
                .withQueryParam("access_token", equalTo("token2"))
                .willReturn(said("{\"userid\":\"dt_mei\",\"name\":\"小美\"}")));
        assertThat(contacts.member("dt_mei")).map(Member::name).hasValue("小美");
    }

    @Test
    void aRefusalIsNotTakenForAnEmptyCompany() {
        oapi.stubFor(post(urlPathEqualTo("/topapi/v2/user/list")).willReturn(okJson("{\"errcode\":50002}")));
        assertThatThrownBy(contacts::everybody)
                .isInstanceOf(Directory.Unreadable.class)
                .hasMessageContaining("errcode 50002")
                .hasMessageNotContaining("token1");
    }

    @Test
    void aPageOfHtmlIsNotTakenForAnEmptyCompany() {
        oapi.stubFor(post(urlPathEqualTo("/topapi/v2/user/list"))
                .willReturn(serverError().withBody("<html>502</html>")));
        assertThatThrownBy(contacts::everybody).isInstanceOf(Directory.Unreadable.class);
    }

    @Test
    void aPermissionThatIsMissingIsNamedByTheCheckup() {
        var stub = URI.create(oapi.baseUrl());
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var token = AccessToken.of(new Hosts(stub, stub), app, SOON, new FakeTokens());
        oapi.stubFor(post(urlPathEqualTo("/topapi/v2/user/list")).willReturn(okJson("{\"errcode\":88}")));
        assertThat(new DingTalkCheckup(oapiClient(stub, token)).findings())
                .filteredOn(finding -> !finding.fine() && finding.what().contains("权限"))
                .extracting(Finding::what)
                .containsExactly("钉钉 权限 qyapi_get_department_member");
    }
}
