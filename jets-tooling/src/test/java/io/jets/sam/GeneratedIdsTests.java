package io.jets.sam;

import java.util.Arrays;

import io.jets.sam.yaml.YamlReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked for as generated is what AWS's own transform (aws-sam-translator 1.110.0)
 * made of the same templates, and so is the number of resources.
 */
class GeneratedIdsTests {

	@Test
	void functionsAndTheirEvents() {
		assertThatTemplate("""
				Resources:
				  Fn:
				    Type: AWS::Serverless::Function
				    Properties:
				      AutoPublishAlias: live
				      DeploymentPreference: {Type: AllAtOnce}
				      FunctionUrlConfig: {AuthType: NONE}
				      EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS}, OnSuccess: {Type: SNS}}}
				      Events:
				        Api: {Type: Api, Properties: {Path: /a, Method: get}}
				        Http: {Type: HttpApi, Properties: {Path: /a, Method: get}}
				        Rate: {Type: Schedule, Properties: {DeadLetterConfig: {Type: SQS}}}
				        Rate2: {Type: ScheduleV2, Properties: {DeadLetterConfig: {Type: SQS}}}
				        Rule: {Type: EventBridgeRule, Properties: {DeadLetterConfig: {Type: SQS, QueueLogicalId: Dlq}}}
				        Cw: {Type: CloudWatchEvent}
				        Topic: {Type: SNS, Properties: {SqsSubscription: true}}
				        Topic2: {Type: SNS}
				        Queue: {Type: SQS}
				        S3: {Type: S3}
				        Ddb: {Type: DynamoDB}
				        Logs: {Type: CloudWatchLogs}
				        Iot: {Type: IoTRule}
				        Alexa: {Type: AlexaSkill}
				        Cog: {Type: Cognito}
				  Plain:
				    Type: AWS::Serverless::Function
				    Properties: {FunctionUrlConfig: {AuthType: AWS_IAM}, Role: 'arn:aws:iam::123456789012:role/x'}
				  Layer: {Type: AWS::Serverless::LayerVersion}
				""", 51, """
				FnVersion03ba323aca FnAliaslive FnUrl FnUrlPublicPermissions FnURLInvokeAllowPublicAccess
				FnEventInvokeConfigOnSuccessTopic FnEventInvokeConfigOnFailureQueue FnEventInvokeConfig FnRole
				FnApiPermissionProd FnHttpPermission FnCw FnCwPermission FnDdb FnIotPermission FnIot FnLogsPermission
				FnLogs FnQueue FnRate FnRateQueue FnRateQueuePolicy FnRatePermission FnRate2 FnRate2Queue FnRate2Role
				Dlq FnRuleQueuePolicy FnRule FnRulePermission FnS3Permission FnTopicEventSourceMapping FnTopicQueue
				FnTopicQueuePolicy FnTopic FnTopic2Permission FnTopic2 FnAlexaPermission FnAliasliveCognitoPermission
				PlainUrl Layera0afbf5ad8 ServerlessDeploymentApplication CodeDeployServiceRole FnDeploymentGroup
				ServerlessRestApi ServerlessRestApiDeploymentc5f82affe9 ServerlessRestApiProdStage
				ServerlessHttpApi ServerlessHttpApiApiGatewayDefaultStage
				Fn.Alias Fn.Version Fn.DestinationQueue Fn.DestinationTopic ServerlessRestApi.Stage""", """
				FnRol FnAliasliv FnAlias FnVersion FnS3 FnApiPermission FnRate3 FnDdbPermission FnCwQueue PlainRole
				PlainUrlPublicPermissions PlainAliaslive ServerlessRestApiStage Layer1 Fn.Alais Plain.Alias Role""");
	}

	@Test
	void apisAndStateMachines() {
		assertThatTemplate(
				"""
						Globals: {Function: {AutoPublishAlias: !Ref Stage}}
						Resources:
						  Fn:
						    Type: AWS::Serverless::Function
						    Properties:
						      Events:
						        Api: {Type: Api, Properties: {RestApiId: !Ref MyApi}}
						        Api2: {Type: Api, Properties: {RestApiId: !Ref MyApi2}}
						        Api3: {Type: Api, Properties: {RestApiId: {Ref: MyApi3}}}
						        Http: {Type: HttpApi, Properties: {ApiId: !Ref MyHttp}}
						  MyApi:
						    Type: AWS::Serverless::Api
						    Properties:
						      StageName: !Ref Stage
						      Domain: {DomainName: a.b.c, BasePath: [/x, /y]}
						      Auth: {Authorizers: {La: {FunctionArn: x}, Pool: {UserPoolArn: x}}, UsagePlan: {CreateUsagePlan: PER_API}}
						  MyApi2: {Type: AWS::Serverless::Api, Properties: {StageName: a-b}}
						  MyApi3:
						    Type: AWS::Serverless::Api
						    Properties: {StageName: v3, Domain: {DomainName: d}, Auth: {UsagePlan: {CreateUsagePlan: SHARED}}}
						  MyHttp:
						    Type: AWS::Serverless::HttpApi
						    Properties: {StageName: v1, Domain: {DomainName: d.b.c, Route53: {HostedZoneId: Z}}}
						  MyHttp2: {Type: AWS::Serverless::HttpApi}
						  Machine:
						    Type: AWS::Serverless::StateMachine
						    Properties:
						      AutoPublishAlias: live
						      Events:
						        Rate: {Type: ScheduleV2, Properties: {DeadLetterConfig: {Type: SQS}}}
						        Rule: {Type: EventBridgeRule, Properties: {DeadLetterConfig: {Type: SQS}}}
						        Api: {Type: Api}
						""",
				51,
				"""
						FnVersion03ba323aca FnAliasprod FnApiPermissionStage FnApi2Permission34fafddda8 FnApi3Permissionv3
						FnHttpPermission MyApiDeploymente017523a7f MyApiStage MyApiLaAuthorizerPermission
						ApiGatewayDomainName62322b00c8 MyApixBasePathMapping MyApiyBasePathMapping MyApiUsagePlan
						MyApiUsagePlanKey MyApiApiKey MyApi2Stage34fafddda8 MyApi3v3Stage MyApi3BasePathMapping
						ServerlessUsagePlan ServerlessApiKey ServerlessUsagePlanKey ApiGatewayDomainNameV2237a85e518
						MyHttpApiMapping RecordSetGroup909f99a779 MyHttpv1Stage MyHttp2ApiGatewayDefaultStage MachineRole
						MachineVersion MachineAliaslive MachineRate MachineRateQueue MachineRateRole MachineRule
						MachineRuleRole MachineRuleQueue MachineRuleQueuePolicy MachineApiRole ServerlessRestApiProdStage
						Fn.Alias MyApi.Stage MyApi.DomainName Machine.Alias""",
				"""
						MyApiProdStage MyApi3Stage MyHttpStage MyApizBasePathMapping FnHttpPermissionv1 MachineRatePermission
						ServerlessHttpApi MyApi2UsagePlan MyHttp2.DomainName MyHttp.Deployment""");
	}

	@Test
	void whatIsNotOfSamHasNone() {
		assertThatTemplate("Resources: {Queue: {Type: AWS::SQS::Queue}, Fn: {Type: AWS::Lambda::Function}}", 2, "",
				"FnRole Queue.Arn QueuePolicy ServerlessRestApi");
	}

	@Test
	void resourcesAreCountedAfterTheTransform() {
		assertThat(resources("Resources: {Queue: {Type: AWS::SQS::Queue}}")).isEqualTo(1);
		assertThat(resources("Resources: {Layer: {Type: AWS::Serverless::LayerVersion}}")).isEqualTo(1);
		assertThat(resources("Resources: {Link: {Type: AWS::Serverless::Connector}}")).isEqualTo(1);
		assertThat(resources("""
				Globals: {Function: {AutoPublishAlias: live}}
				Resources:
				  Fn:
				    Type: AWS::Serverless::Function
				    Properties:
				      Role: arn:aws:iam::123456789012:role/x
				      FunctionUrlConfig: {AuthType: NONE}
				      DeploymentPreference: {Enabled: false}
				      Events: {Queue: {Type: SQS}}
				""")).as("function, version, alias, URL and its two permissions, event source mapping").isEqualTo(7);
	}

	private static int resources(String template) {
		return new GeneratedIds(Overlay.map(YamlReader.read(template))).resources();
	}

	private static void assertThatTemplate(String template, int resources, String generated, String unknown) {
		GeneratedIds ids = new GeneratedIds(Overlay.map(YamlReader.read(template)));
		assertThat(ids.resources()).as("never more than there are").isLessThanOrEqualTo(resources);
		assertThat(Arrays.stream(generated.split("\\s+")).filter((id) -> !id.isEmpty())).allMatch(ids::contains);
		assertThat(unknown.split("\\s+")).noneMatch(ids::contains);
	}

}
