import { openFunctionBench } from './function-bench.ts'
import { functionContract } from './function-contract.ts'
import { workloadFunctions } from './workload-functions.ts'

const kubeconfig = process.env.KUBECONFIG
if (!kubeconfig) throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces may be made and deleted')

functionContract({ 'functions of workloads': workloadFunctions }, () => openFunctionBench(kubeconfig))
