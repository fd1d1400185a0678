package io.jets.local.bus;

import java.time.Clock;
import java.util.List;

import io.jets.local.invoke.RecordingJobInvoker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.jets.local.invoke.TestJobs.ACCOUNT;
import static io.jets.local.invoke.TestJobs.job;
import static io.jets.local.invoke.TestJobs.pattern;
import static org.assertj.core.api.Assertions.assertThat;

class EventPatternMatchingTests {

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{"s":["a","b"]}                              | {"s":"b"}                         | true
			{"s":["a","b"]}                              | {"s":"c"}                         | false
			{"s":["a"],"t":[1]}                          | {"s":"a","t":2}                   | false
			{"s":["a"]}                                  | {"s":["x","a"]}                   | true
			{"s":[{"prefix":"ab"}]}                      | {"s":"abc"}                       | true
			{"s":[{"prefix":"ab"}]}                      | {"s":"ba"}                        | false
			{"s":[{"suffix":".png"}]}                    | {"s":"a.png"}                     | true
			{"s":[{"suffix":".png"}]}                    | {"s":"a.PNG"}                     | false
			{"s":[{"equals-ignore-case":"Alice"}]}       | {"s":"aLICE"}                     | true
			{"s":[{"equals-ignore-case":"Alice"}]}       | {"s":"Bob"}                       | false
			{"s":[{"wildcard":"a*/b*"}]}                 | {"s":"ax/by"}                     | true
			{"s":[{"wildcard":"a*/b*"}]}                 | {"s":"ax-by"}                     | false
			{"s":[{"anything-but":["a","b"]}]}           | {"s":"c"}                         | true
			{"s":[{"anything-but":["a","b"]}]}           | {"s":"a"}                         | false
			{"s":[{"anything-but":{"prefix":"a"}}]}      | {"s":"ba"}                        | true
			{"n":[{"numeric":[">",0,"<=",5]}]}           | {"n":5.0}                         | true
			{"n":[{"numeric":[">",0,"<=",5]}]}           | {"n":5.1}                         | false
			{"n":[{"numeric":["=",301.8]}]}              | {"n":3.018e2}                     | true
			{"n":[300]}                                  | {"n":"300"}                       | false
			{"s":[{"exists":true}]}                      | {"s":null}                        | true
			{"s":[{"exists":false}]}                     | {"s":1}                           | false
			{"s":[{"exists":false}]}                     | {"t":1}                           | true
			{"s":[null]}                                 | {"s":null}                        | true
			{"s":[""]}                                   | {"s":""}                          | true
			{"s":[true]}                                 | {"s":false}                       | false
			{"ip":[{"cidr":"10.0.0.0/24"}]}              | {"ip":"10.0.0.255"}               | true
			{"ip":[{"cidr":"10.0.0.0/24"}]}              | {"ip":"10.0.1.0"}                 | false
			{"$or":[{"s":["a"]},{"n":[1]}]}              | {"n":1}                           | true
			{"$or":[{"s":["a"]},{"n":[1]}]}              | {"n":2}                           | false
			{"i":{"sku":["A"],"q":[5]}}                  | {"i":[{"sku":"A","q":5}]}         | true
			{"i":{"sku":["A"],"q":[5]}}                  | {"i":[{"sku":"A"},{"q":5}]}       | false
			""")
	void matchesDetailsAsEventBridgeDoes(String detailPattern, String detail, boolean matches) {
		RecordingJobInvoker invoker = new RecordingJobInvoker();
		EventBus bus = new EventBus(List.of(job("a", pattern("{\"detail\":" + detailPattern + "}"))), ACCOUNT, invoker,
				Clock.systemUTC());
		bus.putEvents(List.of(new PutEventsEntry("s", "T", detail, null, null, List.of())));
		assertThat(invoker.calls()).hasSize(matches ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{"source":["s"]}                             | true
			{"source":["S"]}                             | false
			{"detail-type":["T"],"detail":{"state":["stopping"]}} | true
			{"resources":["arn:2"]}                      | true
			{"account":["123456789012"],"region":["eu-central-1"]} | true
			{"detail-type":["T"],"detail":{"state":["running"]}}  | false
			""")
	void matchesTheEnvelope(String pattern, boolean matches) {
		RecordingJobInvoker invoker = new RecordingJobInvoker();
		EventBus bus = new EventBus(List.of(job("a", pattern(pattern))), ACCOUNT, invoker, Clock.systemUTC());
		bus.putEvents(List
			.of(new PutEventsEntry("s", "T", "{\"state\":\"stopping\"}", null, null, List.of("arn:1", "arn:2"))));
		assertThat(invoker.calls()).hasSize(matches ? 1 : 0);
	}

}
