package io.jets.local.run;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DebuggerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:50001 | true
			-Xrunjdwp:transport=dt_socket,server=y,suspend=n,address=5005                 | true
			-agentpath:/opt/jdk/lib/libjdwp.so=transport=dt_socket                        | true
			-javaagent:/opt/idea/lib/idea_rt.jar=40001                                    | false
			-Xmx1g                                                                        | false
			""")
	void detectsAgentOfDebugger(String argument, boolean present) {
		assertThat(Debugger.isPresent(List.of("-Xmx512m", argument))).isEqualTo(present);
	}

}
