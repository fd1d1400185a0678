package io.jets.check.method;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyFactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/**
 * Checks that a method can be called on the proxy of its bean. No bean is created: the
 * proxy's class is determined as Spring AOT does it.
 */
public final class ProxyCheck implements JobCheck {

	private final AbstractBeanFactory beanFactory;

	/**
	 * Creates a check.
	 * @param beanFactory the factory with the jobs' beans
	 */
	public ProxyCheck(AbstractBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return jobs.stream().map(this::check).filter(Objects::nonNull).toList();
	}

	private @Nullable Fault check(JobMethod job) {
		if (Modifier.isPrivate(job.method().getModifiers()) || Modifier.isStatic(job.method().getModifiers())) {
			return null;
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(job.beanName());
		if (ScopedProxyFactoryBean.class.getName().equals(definition.getBeanClassName())) {
			Object classProxy = definition.getPropertyValues().get("proxyTargetClass");
			return check(job, Boolean.FALSE.equals(classProxy));
		}
		Class<?> type = actualType(job);
		return (type != job.beanType()) ? check(job, Proxy.isProxyClass(type)) : null;
	}

	/**
	 * Returns the class of the existing bean, or else the class that it would have.
	 */
	private Class<?> actualType(JobMethod job) {
		Object bean = this.beanFactory.getSingleton(job.beanName());
		if (bean != null) {
			return bean.getClass();
		}
		Class<?> type = job.beanType();
		for (SmartInstantiationAwareBeanPostProcessor processor : processors()) {
			type = processor.determineBeanType(type, job.beanName());
		}
		return type;
	}

	private List<SmartInstantiationAwareBeanPostProcessor> processors() {
		return this.beanFactory.getBeanPostProcessors()
			.stream()
			.filter(SmartInstantiationAwareBeanPostProcessor.class::isInstance)
			.map(SmartInstantiationAwareBeanPostProcessor.class::cast)
			.toList();
	}

	private static @Nullable Fault check(JobMethod job, boolean interfacesOnly) {
		Method method = job.method();
		if (interfacesOnly && !isDeclaredByInterface(job)) {
			return new Fault(job.origin(), "",
					"the bean's proxy has only the methods of its interfaces, which do not declare this method",
					"Declare the method in an interface of " + job.beanType().getSimpleName()
							+ ", or let Spring proxy the class (proxyMode = TARGET_CLASS, proxyTargetClass = true)");
		}
		if (!interfacesOnly && Modifier.isFinal(method.getModifiers())) {
			return new Fault(job.origin(), "",
					"the bean has a proxy, and a final method would run on the proxy instead of the bean",
					KotlinDetector.isKotlinType(method.getDeclaringClass())
							? "Write open fun, or let the compiler plugin kotlin-spring open the class"
							: "Remove final from the method");
		}
		return null;
	}

	private static boolean isDeclaredByInterface(JobMethod job) {
		Stream<Class<?>> interfaces = Arrays.stream(ClassUtils.getAllInterfacesForClass(job.beanType()));
		return interfaces
			.anyMatch((type) -> ClassUtils.hasMethod(type, job.method().getName(), job.method().getParameterTypes()));
	}

}
