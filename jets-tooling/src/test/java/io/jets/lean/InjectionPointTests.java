package io.jets.lean;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.ManagedList;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an optional bean stays if a bean of the application uses it.
 */
class InjectionPointTests {

	private static final String SSL = "sslBundleRegistry";

	static final List<Class<?>> USERS = List.of(ByConstructor.class, ByFactoryMethod.class, ByField.class,
			BySetter.class, BySuperclass.class, ByTypeVariable.class, ByProvider.class, ByObjectFactory.class,
			ByJakartaProvider.class, ByInject.class, ByOptional.class, ByArray.class, ByList.class, ByMap.class,
			ByCollectionOfObjects.class, BySupertype.class, ByResource.class, ByMetaAnnotation.class,
			ByExpression.class, ByLookup.class, ByDependsOn.class, ByFactoryBean.class, ByReference.class,
			ByInnerBean.class, ByPropertyType.class, ByTypeInCode.class, ByNameInCode.class);

	@ParameterizedTest
	@FieldSource("USERS")
	void keepsBeanThatBeanOfApplicationUses(Class<?> user) {
		LeanStart start = LeanContext.of("true", LeanStartTests.BytesJob.class, user);
		assertThat(start.enabled()).isTrue();
		assertThat(start.unneeded()).doesNotContain(SSL, "fileWatcher");
	}

	@Test
	void keepsExecutorThatIsInjectedByItsInterface() {
		assertThat(LeanContext.of("true", LeanStartTests.BytesJob.class, ByExecutor.class).unneeded()).contains(SSL)
			.doesNotContain("applicationTaskExecutor");
	}

	@Test
	void leavesOutBeansThatOtherTypesDoNotMean() {
		assertThat(LeanContext.of("true", LeanStartTests.BytesJob.class, Unrelated.class).unneeded()).contains(SSL,
				"applicationTaskExecutor", "jacksonJsonMapper");
	}

	static class ByConstructor {

		ByConstructor(SslBundles bundles) {
		}

	}

	static class ByFactoryMethod {

		@Bean
		StringBuilder builder(@Qualifier(SSL) SslBundles bundles) {
			return new StringBuilder();
		}

	}

	static class ByField {

		@Autowired
		private SslBundles bundles;

	}

	static class BySetter {

		@Autowired
		void set(SslBundles bundles) {
		}

	}

	static class BySuperclass extends ByField {

	}

	abstract static class Base<T> {

		@Autowired
		private T used;

	}

	static class ByTypeVariable extends Base<SslBundles> {

	}

	static class ByProvider {

		ByProvider(ObjectProvider<SslBundles> bundles) {
		}

	}

	static class ByObjectFactory {

		ByObjectFactory(ObjectFactory<SslBundles> bundles) {
		}

	}

	static class ByJakartaProvider {

		ByJakartaProvider(Provider<SslBundles> bundles) {
		}

	}

	static class ByInject {

		@Inject
		private SslBundles bundles;

	}

	static class ByOptional {

		ByOptional(Optional<SslBundles> bundles) {
		}

	}

	static class ByArray {

		ByArray(SslBundles[] bundles) {
		}

	}

	static class ByList {

		ByList(ObjectProvider<List<? extends SslBundles>> bundles) {
		}

	}

	static class ByMap {

		ByMap(Map<String, SslBundles> bundles) {
		}

	}

	static class ByCollectionOfObjects {

		ByCollectionOfObjects(Collection<Object> all) {
		}

	}

	static class BySupertype {

		BySupertype(org.springframework.boot.ssl.SslBundleRegistry registry) {
		}

	}

	static class ByResource {

		@Resource(name = SSL)
		private SslBundles bundles;

	}

	@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
	@Autowired
	@interface Wired {

	}

	static class ByMetaAnnotation {

		@Wired
		private SslBundles bundles;

	}

	static class ByExpression {

		@Value("#{sslBundleRegistry.bundleNames}")
		private List<String> names;

	}

	abstract static class ByLookup {

		@Lookup
		abstract SslBundles bundles();

	}

	@DependsOn(SSL)
	static class ByDependsOn {

	}

	static class ByFactoryBean implements FactoryBean<String> {

		ByFactoryBean(SslBundles bundles) {
		}

		@Override
		public String getObject() {
			return "";
		}

		@Override
		public Class<?> getObjectType() {
			return String.class;
		}

	}

	@Import(ByReference.Registrar.class)
	static class ByReference {

		static class Registrar implements ImportBeanDefinitionRegistrar {

			@Override
			public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
				ManagedList<Object> values = new ManagedList<>();
				values.add(new RuntimeBeanReference(SSL));
				registry.registerBeanDefinition("holder",
						BeanDefinitionBuilder.rootBeanDefinition(Holder.class)
							.addPropertyValue("values", values)
							.getBeanDefinition());
			}

		}

	}

	@Import(ByInnerBean.Registrar.class)
	static class ByInnerBean {

		static class Registrar implements ImportBeanDefinitionRegistrar {

			@Override
			public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
				registry.registerBeanDefinition("holder",
						BeanDefinitionBuilder.rootBeanDefinition(Holder.class)
							.addPropertyValue("values",
									BeanDefinitionBuilder.rootBeanDefinition(ByConstructor.class).getBeanDefinition())
							.getBeanDefinition());
			}

		}

	}

	@Import(ByPropertyType.Registrar.class)
	static class ByPropertyType {

		static class Registrar implements ImportBeanDefinitionRegistrar {

			@Override
			public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
				registry.registerBeanDefinition("holder",
						BeanDefinitionBuilder.rootBeanDefinition(WithSetter.class)
							.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_BY_TYPE)
							.getBeanDefinition());
			}

		}

	}

	static class ByTypeInCode {

		private final BeanFactory beans;

		ByTypeInCode(BeanFactory beans) {
			this.beans = beans;
		}

		Set<String> names() {
			return Set.copyOf(this.beans.getBean(SslBundles.class).getBundleNames());
		}

	}

	static class ByNameInCode {

		private final BeanFactory beans;

		ByNameInCode(BeanFactory beans) {
			this.beans = beans;
		}

		Object bundles() {
			return this.beans.getBean("sslBundleRegistry");
		}

	}

	static class ByExecutor {

		ByExecutor(Executor executor) {
		}

	}

	static class Unrelated {

		@Value("${java.version}")
		private Object version;

		Unrelated(BeanFactory beans, Optional<Stream<String>> texts, List<FactoryBean<?>> factories,
				Map<String, InjectionPointTests> tests) {
		}

	}

	static class Holder {

		public void setValues(Object values) {
		}

	}

	static class WithSetter {

		public void setBundles(SslBundles bundles) {
		}

	}

}
