package io.jets.sam;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OverlayTests {

	@Test
	void mergesMapsAndReplacesOtherValues() {
		new GoldenFile("overlay").assertMatches(TestJobs.template(TestJobs.of(HardJob.class), """
				Description: Jobs that dig
				Globals:
				  Function:
				    Tags: {team: diggers}
				Parameters:
				  Stage: {Type: String, Default: 'no'}
				Conditions:
				  IsProd: !Equals [!Ref Stage, prod]
				Resources:
				  HardJobDig:
				    Properties:
				      MemorySize: 2048
				      Architectures: [x86_64]
				      Environment:
				        Variables:
				          STAGE: !Sub '${Stage}-${AWS::Region}'
				          AT: 2022-08-23T12:34:56.789
				          VERSION: 1.50
				          WHICH: !If [IsProd, 'yes', !Join ['-', [a, !Ref Stage]]]
				  FailedEvents:
				    Properties:
				      MessageRetentionPeriod: 60
				  Notes:
				    Type: AWS::S3::Bucket
				    DeletionPolicy: Retain
				    UpdateReplacePolicy: Retain
				    Properties: &properties
				      VersioningConfiguration: {Status: Enabled}
				  Copies:
				    Type: AWS::S3::Bucket
				    Properties: *properties
				Outputs:
				  NotesName: {Value: !Ref Notes, Export: {Name: !Sub '${AWS::StackName}-notes'}}
				"""));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", value = { "Resource: {A: 1} => Resource",
			"Resources: {HardJobDag: {Properties: {MemorySize: 1}}} => Resources.HardJobDag",
			"Parameters: {Stage: {Default: a}} => Parameters.Stage", "Outputs: {A: {Description: b}} => Outputs.A",
			"Resources: {HardJobDig: {Properties: {MemorySize: }}} => Resources.HardJobDig.Properties.MemorySize",
			"Resources: {HardJobDig: {Type: 'AWS::SQS::Queue'}} => Resources.HardJobDig.Type", "[a] => it is not a map",
			"'a: [' => line 1", "{a: 1, a: 2} => twice", "{a: {<<: {b: 1}}} => <<" })
	void rejectsInvalidOverlay(String overlay, String named) {
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> TestJobs.template(TestJobs.of(HardJob.class), overlay))
			.withMessageContaining(named);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", value = {
			"Resources: {HardJobDig: {Properties: {Layers: [!Ref Layr]}}} => HardJob#dig: it refers to Layr,",
			"Resources: {HardJobDig: {Properties: {Layers: [!Ref HardJobDgi]}}} => HardJob#dig: it refers to HardJobDgi,",
			"Resources: {HardJobDig: {Properties: {Layers: [!Ref HardJobDigg]}}} => HardJob#dig: it refers to HardJobDigg,",
			"Outputs: {A: {Value: !Sub 'x-${Nothing.Arn}'}} => The template's overlay: it refers to Nothing,",
			"Outputs: {A: {Value: !GetAtt FailedEvent.Arn}} => The template's overlay: it refers to FailedEvent," })
	void warnsAboutUnknownReference(String overlay, String warning) {
		assertThat(TestJobs.warnings(TestJobs.template(TestJobs.of(HardJob.class), overlay))).singleElement()
			.asString()
			.startsWith(warning);
	}

	@Test
	void acceptsReferenceToResourceThatSamCreates() {
		Template template = TestJobs.template(TestJobs.of(HardJob.class), """
				Resources:
				  HardJobDig: {Properties: {FunctionUrlConfig: {AuthType: AWS_IAM}, AutoPublishAlias: live}}
				  Own:
				    Type: AWS::Serverless::Function
				    Properties:
				      Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}}
				Outputs:
				  Url: {Value: !GetAtt HardJobDigUrl.FunctionUrl}
				  Alias: {Value: !Ref HardJobDig.Alias}
				  Role: {Value: !GetAtt OwnRole.Arn}
				  Api: {Value: !Sub 'https://${ServerlessRestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}'}
				""");
		assertThat(template.text()).contains("HardJobDigUrl.FunctionUrl");
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		void dig() {
		}

	}

}
