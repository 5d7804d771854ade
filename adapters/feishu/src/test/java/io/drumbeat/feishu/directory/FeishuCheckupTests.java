package io.drumbeat.feishu.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.drumbeat.checkup.Finding;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.StubbedFeishu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeishuCheckupTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final FeishuCheckup checkup = new FeishuCheckup(feishu.client(), Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    private void scopes(ResponseDefinitionBuilder answer) {
        feishu.server.stubFor(
                get(urlPathEqualTo("/open-apis/application/v6/scopes")).willReturn(answer));
    }

    @Test
    void aPermissionThatWasNotGrantedIsNamed() {
        scopes(okJson("""
                {"code":0,"data":{"scopes":[{"scope_name":"im:message:send_as_bot","grant_status":1},
                 {"scope_name":"im:chat:readonly","grant_status":2}]}}"""));
        assertThat(checkup.findings())
                .filteredOn(finding -> finding.what().equals("飞书 权限"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("im:chat:readonly", "im:message.p2p_msg:readonly")
                        .doesNotContain("im:message:send_as_bot"));
    }

    @Test
    void wrongCredentialsAreSaidWithTheSettingsToMend() {
        feishu.tokenCallAnswers(okJson("{\"code\":10014,\"msg\":\"app secret invalid\"}"));
        assertThat(checkup.findings())
                .containsExactly(Finding.wrong(
                        "飞书 凭证", "飞书不给访问令牌（code 10014）：请核对 DRUMBEAT_FEISHU_APP_ID 和 DRUMBEAT_FEISHU_APP_SECRET"));
    }

    @Test
    void aClockThatIsFarOffIsSaid() {
        scopes(okJson("{\"code\":0,\"data\":{\"scopes\":[]}}").withHeader("Date", "Mon, 01 Jan 2024 00:00:00 GMT"));
        assertThat(checkup.findings())
                .filteredOn(finding -> finding.what().equals("飞书 时钟"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fine()).isFalse());
    }
}
