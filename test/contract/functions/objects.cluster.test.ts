import { customFunctions } from './custom-functions.ts'
import { openFunctionBench } from './function-bench.ts'
import { functionContract } from './function-contract.ts'
import { networkFunctions } from './network-functions.ts'
import { objectFunctions } from './object-functions.ts'

const kubeconfig = process.env.KUBECONFIG
if (!kubeconfig) throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces may be made and deleted')

functionContract(
  {
    'functions of services, secrets and namespaces': objectFunctions,
    'functions of networking': networkFunctions,
    'functions of custom objects': customFunctions,
  },
  () => openFunctionBench(kubeconfig),
)
